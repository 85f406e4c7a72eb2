"""The job scripts of extras/slurm on a real Slurm of two nodes (cluster.py), with the embedded models on the CPU.

All jobs are submitted at the beginning and run beside each other, a thread for each one that is disturbed; the tests
wait for what they look at.
"""
import json
import math
import os
import re
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest
from cluster import Cluster, missing, processes
from conftest import DEMO, ROOT, records, write_jsonl

SCRIPTS = ROOT / "extras/slurm"
TUNINGS = ("tune_one_gpu.sbatch", "tune_nodes.sbatch")
# Where an installed Slurm or munge keeps its own.
SYSTEM = ("/etc/slurm*", "/etc/munge", "/run/munge*", "/run/slurm*", "/var/lib/slurm*", "/var/lib/munge",
          "/var/log/slurm*", "/var/log/munge", "/var/spool/slurm*")


def system():
    """Every file of a system's own Slurm and munge with its size and time, and the daemons of that kind that run."""
    files = {}
    for pattern in SYSTEM:
        for top in Path("/").glob(pattern[1:]):
            for path in [top, *top.rglob("*")]:
                files[str(path)] = path.lstat().st_size, path.lstat().st_mtime_ns
    others = {number for folder in Path("/tmp").glob("test-cluster-*") for number in processes(folder)}
    daemons = set()
    for place in Path("/proc").glob("[0-9]*"):
        try:
            name = (place / "comm").read_text().strip()
            ended = (place / "stat").read_text().rpartition(")")[2].split()[0] == "Z"  # and not yet fetched by init
        except OSError:
            continue
        if name.startswith(("slurm", "munge")) and not ended and int(place.name) not in others:
            daemons.add((int(place.name), name))
    return files, daemons


over = threading.Event()  # no test is left: the threads need not wait any more


def until(found, what, timeout=600, stop=over):
    """Wait until found() gives something, and return it."""
    end = time.monotonic() + timeout
    while not (result := found()):
        assert time.monotonic() < end and not (stop and stop.is_set()), f"waited for {what}"
        time.sleep(0.02)
    return result


@pytest.fixture(scope="module")
def cluster(environment):
    before = system()
    with Cluster(environment) as cluster:
        yield cluster
    assert not processes(cluster.folder) and not cluster.folder.exists()
    until(lambda: system() == before, "a system's own Slurm as it was, and no daemon left", 10, stop=None)


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """The repository as a user has it, in a folder whose name has a space; the logs of the jobs land in it."""
    here = tmp_path_factory.mktemp("a copy") / "of the repository"
    here.mkdir()
    for name in ("ask.py", "ask_lora.py", "finetune_lora.py", "judge.py", "data_eval.jsonl", "extras", "tiny"):
        (here / name).symlink_to(ROOT / name)
    write_jsonl(here / "two.jsonl", records("data_eval.jsonl")[:2])
    return here


def tuned(folder):
    return (folder / "adapter_model.safetensors").read_bytes()


def tuning(cluster, job):
    """Ids of a job's finetune_lora.py processes, without torchrun's own."""
    found = []
    for number in processes(cluster.folder):
        try:
            words = Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0")
            mine = f"SLURM_JOB_ID={job}".encode() in Path(f"/proc/{number}/environ").read_bytes().split(b"\0")
        except OSError:
            continue
        python = words[0] == sys.executable.encode() and b"torch.distributed.run" not in words
        if mine and python and b"finetune_lora.py" in words:
            found.append(number)
    return found


def signal_script(cluster, job):
    """What Slurm does before the end of the time: USR1 to the job's script alone."""
    result = cluster.run("scancel", "--signal=USR1", "--batch", job)
    assert result.returncode == 0, result.stderr


def disturb_before_the_first_step(cluster, job, here):
    until(lambda: tuning(cluster, job), "the tuning to begin")
    signal_script(cluster, job)


def disturb_nodes(cluster, job, here):
    until((here / "nodes-disturbed.checkpoint").exists, "the first checkpoint")
    signal_script(cluster, job)


def disturb_evaluation(cluster, job, here):
    """Return when the first file was finished, before the disturbance."""
    first = here / "results/baseline.jsonl"
    until(first.exists, "the baseline's answers")
    signal_script(cluster, job)
    return first.stat().st_mtime_ns


def disturb_tuning(cluster, job, here):
    """Slurm's own clock sends the signal: the limit is lowered to one that is nearly over, while the tuning stands
    still. When it goes on after the requeue, it is preempted."""
    checkpoint = here / "disturbed.checkpoint"
    until(checkpoint.exists, "the first checkpoint")
    process, = tuning(cluster, job)
    os.kill(process, signal.SIGSTOP)
    hours, minutes, seconds = map(int, cluster.job(job)["RunTime"].split(":"))
    limit = math.ceil((hours * 3600 + minutes * 60 + seconds + 45) / 60)  # Slurm looks at the limits every 30 s
    assert cluster.run("scontrol", "update", f"JobId={job}", f"TimeLimit={limit}").returncode == 0
    until(lambda: "the time is nearly up" in cluster.log(job), "Slurm's signal before the end of the time", 60)
    os.kill(process, signal.SIGCONT)
    until(lambda: cluster.job(job)["Restarts"] == "1", "the requeue")
    stamp = checkpoint.stat().st_mtime_ns
    assert cluster.run("scontrol", "update", f"JobId={job}", "TimeLimit=60").returncode == 0
    until(lambda: checkpoint.exists() and checkpoint.stat().st_mtime_ns != stamp, "a checkpoint after the requeue")
    urgent = cluster.run("srun", "--partition=urgent", "--nodelist=n2", "--mem=400G", "true", timeout=120)
    assert urgent.returncode == 0, urgent.stderr
    assert cluster.job(job)["Restarts"] == "2", "preempted"


@pytest.fixture(scope="module")
def jobs(request, cluster, here, base, judge_model, small_flags):
    """The ids of all jobs, submitted. Their tunings are the small run's; two processes take its two packs a step."""
    assert small_flags[0] == "--model" and small_flags[-2:] == ["--accumulation", "2"]
    one, two = " ".join(map(str, small_flags[2:])), " ".join(map(str, small_flags[2:-2]))
    # The partition whose jobs are not preempted, but for the one: two of 400 GB have no room on a node.
    common = {"cwd": here, "SBATCH_PARTITION": "urgent", "PYTHON": sys.executable, "MODEL": str(base),
              "JUDGE": str(judge_model), "FLAGS": one}

    def submit(script, *words, **more):
        return cluster.submit(*words, f"extras/slurm/{script}", **common | more)

    def chain(out, **more):
        return cluster.run("bash", "extras/slurm/demo_chain.sh", "--nodelist=n1", OUT=out, **common | more)
    jobs, threads = SimpleNamespace(chain=chain), ThreadPoolExecutor()

    def disturb(how, number):
        setattr(jobs, how.__name__, threads.submit(how, cluster, number, here))
        return number
    try:
        jobs.broken_chain = chain("broken", MODEL=str(here / "nowhere"))
        jobs.too_short = disturb(disturb_before_the_first_step, submit("tune_one_gpu.sbatch", OUTPUT="too-short"))
        jobs.disturbed = disturb(disturb_tuning, submit(
            "tune_one_gpu.sbatch", "--partition=main", "--nodelist=n2", "--mem=400G", OUTPUT="disturbed"))
        jobs.after_disturbed = cluster.submit(
            f"--dependency=afterok:{jobs.disturbed}", "--kill-on-invalid-dep=yes", "--wrap=true", cwd=here)
        jobs.nodes_disturbed = disturb(disturb_nodes, submit("tune_nodes.sbatch", OUTPUT="nodes-disturbed", FLAGS=two))
        jobs.nodes = submit("tune_nodes.sbatch", OUTPUT="nodes", FLAGS=two)
        jobs.demo_chain = chain("demo")
        adapter = request.getfixturevalue("small_run").folder
        jobs.evaluate = disturb(disturb_evaluation, submit(
            "evaluate.sbatch", "--nodelist=n1", ADAPTER=str(adapter), QUESTIONS="two.jsonl", OUT="results"))
        yield jobs
    finally:
        over.set()
        threads.shutdown()


# ---------------------------------------------------------------- what stands in the files

def test_scripts_are_clean():
    scripts = sorted(path for path in SCRIPTS.iterdir() if path.suffix in (".sbatch", ".sh"))
    assert len(scripts) == 4
    try:
        result = subprocess.run(["shellcheck", "--shell=bash", *scripts], text=True, capture_output=True)
    except FileNotFoundError:
        pytest.fail("there is no shellcheck; install it: apt-get install -y shellcheck")
    assert result.returncode == 0, result.stdout
    for script in scripts:
        assert subprocess.run(["bash", "-n", script]).returncode == 0
        assert max(map(len, script.read_text().splitlines())) <= 120, script.name


def test_what_the_two_tunings_share_is_equal():
    one, two = ((SCRIPTS / name).read_text() for name in TUNINGS)
    for first, last in (("# A run that needs longer", "# The python"), ("if [ ! -f", "time_is_up=\n"),
                        ("# ---- from here on", "")):
        parts = [text[text.index(first):] for text in (one, two)]
        parts = [part[:part.index(last)] if last else part.partition("\n")[2] for part in parts]
        print("compared:", len(parts[0].splitlines()), "lines from", first)
        assert len(parts[0].splitlines()) > 5 and parts[0] == parts[1]


def test_readme_names_every_script_and_variable():
    readme = (SCRIPTS / "README.md").read_text()
    for script in SCRIPTS.iterdir():
        assert script.name == "README.md" or f"`{script.name}`" in readme
        for variable in re.findall(r"^(?:export )?([A-Z_]+)=\$\{\1", script.read_text(), re.MULTILINE):
            assert f"`{variable}`" in readme, f"{variable} of {script.name}"


# ---------------------------------------------------------------- what is left

@pytest.mark.parametrize("end", ["pass", "1 / 0", "raise KeyboardInterrupt", "os.kill(os.getpid(), signal.SIGKILL)",
                                 "cluster.keeper.kill()", "os.kill(cluster.keeper.pid, signal.SIGTERM); time.sleep(5)"])
def test_nothing_is_left(end):
    """However the process that holds a cluster ends, with a job running whose child has a session of its own."""
    before = system()
    program = f"""if True:
        import os, signal, sys, time
        sys.path.insert(0, {str(ROOT / "tests")!r})
        from cluster import Cluster
        with Cluster() as cluster:
            job = cluster.submit("--chdir=/tmp", "--output=/dev/null", "--wrap=setsid sleep 1000 & sleep 1000; wait")
            cluster.wait(job, "RUNNING")
            print(cluster.folder, flush=True)
            {end}
    """
    process = subprocess.Popen([sys.executable, "-c", program], text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    folder = Path(process.stdout.readline().strip())
    assert folder.name.startswith("test-cluster-")
    process.communicate(timeout=60)
    until(lambda: not processes(folder) and not folder.exists(), "the end of the cluster", 30)
    until(lambda: system() == before, "a system's own Slurm as it was, and no daemon left", 10, stop=None)


def test_the_controller_itself_checks_answers(cluster, tmp_path):
    """extras/check_slurm.py --cluster: what only a controller knows, and nothing is submitted."""
    commands = {"srun -c 4 --mem=16G -t 1:00:00 --gres=gpu:a100:1 --pty bash": "accepted", "sbatch -N 2 --array=1-8%2 job.sh": "accepted",
                "salloc -p urgent -n 2": "accepted", "sinfo -p main -t idle": "accepted", "squeue --me": "accepted",
                "scontrol show node n1": "accepted", "scontrol show node n99": "rejected", "srun -p nowhere --pty bash": "rejected",
                "srun --gres=gpu:a100:99 --pty bash": "rejected", "srun --gres=gpu:v100:1 --pty bash": "rejected",
                "salloc -p nowhere": "rejected", "sbatch --array=9-x job.sh": "rejected", "srun --gpu=1 --pty bash": "rejected"}
    answer = tmp_path / "answer.txt"
    answer.write_text("```\n" + "\n".join(commands) + "\n```\n")
    before = cluster.run("squeue", "--noheader", "--format=%i").stdout.count("\n")
    result = cluster.run(sys.executable, ROOT / "extras/check_slurm.py", answer, "--cluster")
    assert result.returncode == 0, result.stderr
    found = {one["command"]: one for one in json.loads(result.stdout)["commands"]}
    assert {command: found[command]["verdict"] for command in commands} == commands, {
        command: found[command]["message"] for command in commands if found[command]["verdict"] != commands[command]}
    assert found["srun -p nowhere --pty bash"]["message"] and "on this cluster" in found["srun -p nowhere --pty bash"]["by"]
    assert cluster.run("squeue", "--noheader", "--format=%i").stdout.count("\n") <= before


def test_what_is_missing_is_said(monkeypatch):
    assert missing() is None
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr("cluster.SEARCH", "/nowhere")
    assert "apt-get install -y slurm-wlm munge" in missing()
    monkeypatch.undo()
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "root" in missing()


# ---------------------------------------------------------------- the cluster

@pytest.mark.parametrize("command, answer", [
    ("srun -N2 bash -c 'echo $SLURM_NODEID:$SLURMD_NODENAME:$SLURM_NNODES'", "[01]:n[12]:2\n[01]:n[12]:2\n"),
    ("sinfo --noheader --format='%T %N %G'", r".* n\[1-2\] gpu:a100:4\n.*"),
    ("srun --gpus=2 bash -c 'echo $CUDA_VISIBLE_DEVICES'", r"\d,\d\n"),
    ("srun --test-only --gpus=1 -c 4 --mem=16G -t 1:00:00 --pty bash", None),
    ("sbatch --test-only -N2 --gres=gpu:a100:2 --wrap hostname", None),
], ids=lambda value: value and value[:30])
def test_slurm_accepts(command, answer, cluster):
    result = cluster.run("bash", "-c", command)
    assert result.returncode == 0, result.stderr
    if answer is None:
        assert "to start at" in result.stderr
    else:
        assert re.fullmatch(answer, result.stdout), result.stdout


@pytest.mark.parametrize("command, word", [
    ("srun --test-only --gpu=1 true", "ambiguous"),
    ("srun --test-only -p nowhere true", "nvalid partition"),
    ("srun --test-only --gpus=99 true", "configuration is not available"),
    ("srun --test-only --gres=gpu:h100:1 true", "configuration is not available"),
    ("srun --test-only -N3 true", "configuration is not available"),
], ids=lambda value: value)
def test_slurm_refuses(command, word, cluster):
    result = cluster.run(*command.split())
    assert result.returncode != 0 and word in result.stderr, result.stderr


def test_placeholders_are_comments_until_they_are_filled_in(cluster, here, tmp_path):
    for name in (*TUNINGS, "evaluate.sbatch"):
        text = (SCRIPTS / name).read_text()
        assert text.count("\n##SBATCH --partition=<partition>\n##SBATCH --account=<account>\n") == 1
        script = tmp_path / name
        script.write_text(text.replace("\n##SBATCH", "\n#SBATCH"))
        unfilled = cluster.run("sbatch", "--test-only", script, cwd=here)
        assert unfilled.returncode != 0 and "invalid partition specified: <partition>" in unfilled.stderr
        script.write_text(script.read_text().replace("<partition>", "urgent").replace("<account>", "physics"))
        filled = cluster.run("sbatch", "--test-only", script, cwd=here)
        assert filled.returncode == 0 and "in partition urgent" in filled.stderr
    script.write_text(text)
    exported = cluster.run("sbatch", "--test-only", script, cwd=here, SBATCH_PARTITION="urgent")
    assert "in partition urgent" in exported.stderr


# ---------------------------------------------------------------- the job scripts

def test_stopped_before_the_first_step_fails_and_is_not_requeued(cluster, jobs, here):
    jobs.disturb_before_the_first_step.result()
    job = cluster.wait(jobs.too_short, "FAILED")
    assert job["Restarts"] == "0"
    assert "not one step was done" in cluster.log(jobs.too_short)
    assert not (here / "too-short").exists()


def chain_ids(chain):
    assert chain.returncode == 0, chain.stderr
    return dict(re.findall(r"^(\S+) +(\d+)  ->", chain.stdout, re.MULTILINE))


def test_broken_chain_is_cancelled(cluster, jobs):
    numbers = chain_ids(jobs.broken_chain)
    for name, state in (("ask", "FAILED"), ("tune", "FAILED"), ("ask-lora", "CANCELLED"), ("judge", "CANCELLED")):
        cluster.wait(numbers[name], state)


def test_several_nodes_give_the_bytes_of_one(cluster, jobs, here, small_run):
    job = cluster.wait(jobs.nodes)
    assert job["NumNodes"] == "2" and job["Restarts"] == "0"
    nodes = re.findall(r"^node (\d): (\S+)$", cluster.log(jobs.nodes), re.MULTILINE)
    assert sorted(nodes) == [("0", "n1"), ("1", "n2")]
    assert tuned(here / "nodes") == tuned(small_run.folder)
    assert json.loads((here / "nodes/run.json").read_text())["processes"] == 2


def test_several_nodes_go_on_after_the_signal(cluster, jobs, here, small_run):
    jobs.disturb_nodes.result()
    job = cluster.wait(jobs.nodes_disturbed)
    log = cluster.log(jobs.nodes_disturbed)
    step = re.search(r"interrupted after step (\d+) of 18", log)[1]
    assert log.count(f"going on after step {step} of 18") == 2, "both processes"
    assert job["Restarts"] == "1" and log.count("the job is requeued") == 1
    assert tuned(here / "nodes-disturbed") == tuned(small_run.folder)


def test_evaluation_goes_on_after_the_signal(cluster, jobs, here, environment):
    finished = jobs.disturb_evaluation.result()
    job = cluster.wait(jobs.evaluate)
    out, log = here / "results", cluster.log(jobs.evaluate)
    assert job["Restarts"] == "1" and "the time is up" in log
    assert (out / "baseline.jsonl").stat().st_mtime_ns == finished, "what was finished is not made again"
    assert not list(out.rglob("*.part*"))
    asked = records("data_eval.jsonl")[:2]
    for name in ("baseline", "tuned"):
        lines = [json.loads(line) for line in (out / f"{name}.jsonl").open()]
        assert [line["id"] for line in lines] == [line["id"] for line in asked]
        assert all(line["answer"] for line in lines)
        checker = [sys.executable, "extras/check_slurm.py", f"results/{name}.jsonl", "--questions", "two.jsonl"]
        facts = subprocess.run(checker, cwd=here, env=environment, capture_output=True).stdout
        assert facts and (out / f"{name}-facts.jsonl").read_bytes() == facts, "a job's variables change no fact"
    verdicts = [json.loads(line) for line in (out / "verdicts.jsonl").open()]
    assert [verdict["id"] for verdict in verdicts] == [line["id"] for line in asked]
    assert all(verdict["winner"] in ("A", "B", "Tie") for verdict in verdicts)
    assert any(verdict["facts_a"] for verdict in verdicts), "the judge had Slurm's facts"
    assert (out / "summary.txt").read_text() in log and re.search(r"^in all +2 ", log, re.M) and "Slurm calls" in log
    other = cluster.submit("extras/slurm/evaluate.sbatch", cwd=here, QUESTIONS="two.jsonl", OUT="results", JUDGE="x")
    cluster.wait(other, "FAILED")
    assert "results of other models or questions" in cluster.log(other)


def test_demo_chain(cluster, jobs, here, small_run):
    numbers = chain_ids(jobs.demo_chain)
    assert list(numbers) == ["ask", "tune", "ask-lora", "judge"]
    chain = {name: cluster.wait(number) for name, number in numbers.items()}
    for first, then in (("tune", "ask-lora"), ("ask-lora", "judge"), ("ask", "judge")):
        assert chain[first]["EndTime"] <= chain[then]["StartTime"]
    assert tuned(here / "demo/adapter") == tuned(small_run.folder)
    for name in ("baseline.txt", "tuned.txt"):
        assert (here / "demo" / name).read_text().strip() and name in jobs.demo_chain.stdout
    verdict = json.loads((here / "demo/verdict.json").read_text())
    assert {"score_a", "score_b", "winner"} <= set(verdict)
    again = jobs.chain("demo")
    assert again.returncode == 2 and "finished adapter" in again.stderr and again.stdout == ""


def test_time_limit_and_preemption_end_with_the_same_bytes(cluster, jobs, here, small_run):
    jobs.disturb_tuning.result()
    done = cluster.wait(jobs.disturbed)
    log = cluster.log(jobs.disturbed)
    stops = [int(step) for step in re.findall(r"interrupted after step (\d+) of 18", log)]
    assert len(stops) == 2 and stops == [int(step) for step in re.findall(r"going on after step (\d+) of 18", log)]
    assert log.count("the time is nearly up") == 1
    assert log.count("the job is requeued") == 1, "what is preempted is requeued by Slurm itself"
    assert tuned(here / "disturbed") == tuned(small_run.folder)
    assert not (here / "disturbed.checkpoint").exists()
    after = cluster.wait(jobs.after_disturbed)
    assert after["StartTime"] >= done["EndTime"], "a job that depends on a requeued one waits for its real end"


def test_requeued_after_the_end_there_is_nothing_left_to_do(cluster, jobs, here):
    cluster.wait(jobs.nodes)
    before = tuned(here / "nodes")
    assert cluster.run("scontrol", "requeue", jobs.nodes).returncode == 0
    until(lambda: "nodes was finished before the job was requeued" in cluster.log(jobs.nodes), "the second start")
    assert cluster.wait(jobs.nodes)["Restarts"] == "1"
    assert tuned(here / "nodes") == before
