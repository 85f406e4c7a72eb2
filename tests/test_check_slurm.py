"""extras/check_slurm.py as a user runs it: copied alone into an empty folder, real files, the real Slurm.

All answers of this file are put to one run of the script; the tests look at what it said about theirs. Every run is
watched: the folder that it runs in, the home, the folder for temporary files and a trap have to look afterwards as before.
"""
import hashlib
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest
from conftest import ROOT, records, refused, write_jsonl

SETS = {"data_train.jsonl": "output", "data_eval.jsonl": "reference", "extras/data_eval_large.jsonl": "reference",
        "extras/data_eval_people.jsonl": "reference"}
MOST_SECONDS = 60  # for one answer, whatever it holds: 30 s for all parsers, the rest for reading it on a busy machine
CASES = []


def ask(answer, expect=None):
    """The number of an answer among those that are put to the script."""
    CASES.append({"id": len(CASES), "answer": answer, **({} if expect is None else {"expect": expect})})
    return len(CASES) - 1


def fence(*lines, language=""):
    return f"Try this:\n```{language}\n" + "\n".join(lines) + "\n```\nIt may wait in the queue.\n"


def listing(place):
    """Every file that a run could reach with its mode, its time and its content; a folder's time tells of files that came and went."""
    found = {}
    for folder in (place.alone, place.home, place.trap, place.temporary):
        for path in sorted([*([folder] if folder != place.temporary else []), *folder.rglob("*")]):
            kept = path.lstat()
            found[str(path)] = (kept.st_mode, kept.st_mtime_ns, hashlib.sha256(path.read_bytes()).digest() if path.is_file() else None)
    return found


@pytest.fixture(scope="session", autouse=True)
def slurm_is_installed():
    missing = [name for name in ("srun", "salloc", "sbatch", "sinfo", "squeue", "sacct", "scontrol", "ssh", "bash", "grep") if not shutil.which(name)]
    assert not missing, f"{', '.join(missing)} missing; on Debian or Ubuntu: apt-get install slurm-wlm munge openssh-client"


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    """The folders of the runs; the home and the trap hold what a command of an answer must not reach."""
    top = tmp_path_factory.mktemp("check-slurm")
    place = SimpleNamespace(**{name: top / name for name in ("alone", "home", "temporary", "trap", "inputs", "programs")})
    for folder in vars(place).values():
        folder.mkdir()
    place.script = shutil.copy(ROOT / "extras/check_slurm.py", place.alone)
    bite = f"touch {place.trap}/PWNED"
    for name in (".bashrc", ".bash_profile", ".profile", "trap.sh"):
        (place.home / name).write_text(bite + "\n")
    (place.home / ".ssh").mkdir()
    (place.home / ".ssh/config").write_text(f'Match exec "{bite}"\n  User trapped\n')
    (place.trap / "config").write_text(f'Match exec "{bite}"\n  User trapped\n')
    (place.trap / "conf").write_text(f"0 {bite}\n")
    (place.trap / "run").write_text(f"#!/bin/sh\n{bite}\n")
    (place.trap / "run").chmod(0o755)
    for name in ("bash", "grep", "ssh"):
        (place.programs / name).symlink_to(shutil.which(name))
    place.bite = bite
    place.environment = {"PATH": os.environ["PATH"], "HOME": str(place.home), "TMPDIR": str(place.temporary), "LANG": "C.UTF-8"}
    return place


@pytest.fixture(scope="session")
def version(place):
    """The version of the installed Slurm, which wants a configuration even for that."""
    (place.inputs / "slurm.conf").write_text("ClusterName=c\nSlurmctldHost=localhost\n")
    told = subprocess.run(["srun", "--version"], env=place.environment | {"SLURM_CONF": str(place.inputs / "slurm.conf")}, capture_output=True,
        text=True)
    return told.stdout.split()[-1]


@pytest.fixture(scope="session")
def check(place):
    """check(words...) runs the script; .records are its facts. Nothing else may have changed afterwards."""
    def check(*words, stdin=b"", timeout=300, **more):
        before, began = listing(place), time.monotonic()
        process = subprocess.run([sys.executable, place.script, *map(str, words)], cwd=place.alone, env=place.environment | more, input=stdin,
                                 capture_output=True, timeout=timeout)
        changed = sorted(path for path, _ in listing(place).items() ^ before.items())
        assert not changed, f"something was executed or written: {changed}"
        stdout = process.stdout.decode()
        return SimpleNamespace(returncode=process.returncode, stdout=stdout, stderr=process.stderr.decode(), seconds=time.monotonic() - began,
                               records=[json.loads(line) for line in stdout.split("\n") if line.startswith("{")])
    return check


@pytest.fixture(scope="session")
def all_cases(place):
    """CASES as a file, with the trap's path in it."""
    file = place.inputs / "cases.jsonl"
    file.write_text("".join(json.dumps(one).replace("TRAP", str(place.trap)) + "\n" for one in CASES))
    return file


@pytest.fixture(scope="session")
def run_of_all(check, all_cases):
    result = check(all_cases)
    assert result.returncode == 0 and len(result.records) == len(CASES), result.stderr[-3000:]
    print(f"{len(CASES)} answers in {result.seconds:.1f} s:{result.stderr.splitlines()[-1].partition(':')[2]}")
    return result


@pytest.fixture(scope="session")
def said(run_of_all):
    """said(number) is what the script said of an answer."""
    return lambda number: run_of_all.records[number]


# ---------------------------------------------------------------- finding the commands

SRUN = "srun -c 4 --pty bash"
FOUND = {
    "fence": (fence(SRUN), [("fence", 3, SRUN)]),
    "fence with a language": (fence(SRUN, language="bash"), [("fence", 3, SRUN)]),
    "tildes": (f"~~~\n{SRUN}\n~~~", [("fence", 2, SRUN)]),
    "fence in a list": (f"1. Type\n   ```\n   {SRUN}\n   ```\n", [("fence", 3, SRUN)]),
    "two fences": (fence(SRUN) + fence("sinfo"), [("fence", 3, SRUN), ("fence", 8, "sinfo")]),
    "cut off in the fence": (f"Try:\n```\n{SRUN}", [("fence", 3, SRUN)]),
    "cut off in the fence, at a backslash": ("Try:\n```\nsrun -c 4 \\", [("fence", 3, "srun -c 4 \\")]),
    "CRLF": (fence(SRUN, "sinfo").replace("\n", "\r\n"), [("fence", 3, SRUN), ("fence", 4, "sinfo")]),
    "comments in the fence": (fence("# a shell", f"{SRUN}  # four cores", "", "sinfo"),
        [("fence", 4, f"{SRUN}  # four cores"), ("fence", 6, "sinfo")]),
    "inline": (f"Type `{SRUN}` and wait.", [("inline", 1, SRUN)]),
    "inline names": ("The program `srun` has `--pty`, see `man srun` and `bash`.", []),
    "inline, two": ("Use `sinfo -R` or `squeue --me`.", [("inline", 1, "sinfo -R"), ("inline", 1, "squeue --me")]),
    "bare": (f"Type:\n\n{SRUN}\n\nand wait.", [("bare", 3, SRUN)]),
    "bare, indented": (f"Type:\n\n    {SRUN}\n", [("bare", 3, SRUN)]),
    "bare, without options": ("sinfo", [("bare", 1, "sinfo")]),
    "bare, with a subcommand": ("Type\nscontrol show node n01", [("bare", 2, "scontrol show node n01")]),
    "bare, with a placeholder": ("ssh <user>@<cluster> hostname", [("bare", 1, "ssh user@cluster hostname")]),
    "dollar prompt": (f"$ {SRUN}\n", [("bare", 1, SRUN)]),
    "percent prompt": (f"% {SRUN}\n", [("bare", 1, SRUN)]),
    "host prompt": (f"[user@host ~]$ {SRUN}\n", [("bare", 1, SRUN)]),
    "dollar prompt in a fence": (fence(f"$ {SRUN}"), [("fence", 3, SRUN)]),
    "host prompt in a fence": (fence(f"[user@host ~]$ {SRUN}"), [("fence", 3, SRUN)]),
    "debian prompt in a fence": (fence(f"(base) user@login-1:~/work$ {SRUN}"), [("fence", 3, SRUN)]),
    "output after a prompt": (fence(f"$ {SRUN}", "srun: job 12 queued (and waiting) for resources", "bash-5.1$ ", "[user@n01 ~]$ hostname", "n01"),
                              [("fence", 3, SRUN), ("fence", 6, "hostname")]),
    "continuation in a fence": (fence("srun -c 4 \\", "    --mem=16G \\", "    --pty bash"),
        [("fence", 3, "srun -c 4      --mem=16G      --pty bash")]),
    "continuation, bare": ("Type\nsrun -c 4 \\\n  --pty bash\nand wait.", [("bare", 2, "srun -c 4  --pty bash")]),
    "continuation after a prompt": (fence("$ srun -c 4 \\", "> --pty bash"), [("fence", 3, "srun -c 4  --pty bash")]),
    "chain": (fence("module load gcc && srun ./a; sinfo || squeue"),
              [("fence", 3, "module load gcc"), ("fence", 3, "srun ./a"), ("fence", 3, "sinfo"), ("fence", 3, "squeue")]),
    "pipeline": (fence("squeue --me | grep RUNNING | wc -l"), [("fence", 3, "squeue --me | grep RUNNING | wc -l")]),
    "redirections": (fence("sinfo -N 2>&1 > nodes.txt < /dev/null"), [("fence", 3, "sinfo -N 2>&1 > nodes.txt < /dev/null")]),
    "assignment, sudo and time": (fence("OMP_NUM_THREADS=4 srun ./a", "sudo sinfo -R", "time srun ./b"),
                                  [("fence", 3, "OMP_NUM_THREADS=4 srun ./a"), ("fence", 4, "sudo sinfo -R"), ("fence", 5, "time srun ./b")]),
    "loop": (fence("for n in 1 2 4; do", "  srun -n $n ./a", "done"), [("fence", 4, "srun -n $n ./a")]),
    "loop in a line": (fence("for n in 1 2 4; do srun -n $n ./a; done"), [("fence", 3, "srun -n $n ./a")]),
    "condition": (fence("if [ -f x ]; then", "  sbatch x", "else", "  sinfo", "fi"), [("fence", 4, "sbatch x"), ("fence", 6, "sinfo")]),
    "here-document": (fence("cat > job.sh <<'EOF'", "#!/bin/bash", "#SBATCH -c 4", "srun ./a", "EOF", "sbatch job.sh"),
                      [("fence", 3, "cat > job.sh <<'EOF'"), ("fence", 8, "sbatch job.sh")]),
    "here-document for sbatch": (fence("sbatch <<EOF", "#!/bin/bash", "#SBATCH -c 4", "EOF"), [("fence", 3, "sbatch <<EOF")]),
    "here-document without its end": (fence("cat <<EOF", "srun ./a"), [("fence", 3, "cat <<EOF")]),
    "script": (fence("#!/bin/bash", "#SBATCH -c 4", "module load gcc", "srun ./a"),
               [("fence", 3, "#!/bin/bash\n#SBATCH -c 4\nmodule load gcc\nsrun ./a"), ("script", 5, "module load gcc"), ("script", 6, "srun ./a")]),
    "quotes": (fence("sinfo -o \"%P %G\" -p 'a b'"), [("fence", 3, "sinfo -o \"%P %G\" -p 'a b'")]),
    "script without a fence": ("Save this:\n\n#!/bin/bash\n#SBATCH -c 4\nsrun ./a\n\nThen:\nsbatch job.sh",
                               [("bare", 3, "#!/bin/bash\n#SBATCH -c 4\nsrun ./a"), ("script", 5, "srun ./a"), ("bare", 8, "sbatch job.sh")]),
    "list without a fence": (f"1. {SRUN}\n- squeue --me\n* sinfo - shows the nodes\n- sinfo -- all of them\n",
        [("bare", 1, SRUN), ("bare", 2, "squeue --me")]),
    "other languages": (fence("import os; print('x", language="python") + fence(SRUN, language="console") + fence("{", language="json"),
        [("fence", 8, SRUN)]),
    "cut off in another language": ("```python\nimport os; f(", []),
    "prose": ("srun starts a program on the nodes of a job.\nssh keys are small - keep them safe.\nsinfo, squeue and sacct tell more:\n"
              "grep finds lines; use -E for alternatives!\nmodule load is not needed, is it?\nsalloc alone gives a shell there;\n", []),
    "nothing": ("", []),
    "empty fence": ("```\n```", []),
    "only words": ("I do not know.", []),
}


@pytest.mark.parametrize("name, number", [(name, ask(answer)) for name, (answer, _) in FOUND.items()])
def test_commands_are_found(name, number, said):
    assert [(one["place"], one["line"], one["command"]) for one in said(number)["commands"]] == FOUND[name][1]
    if not FOUND[name][1]:
        assert said(number)["facts"] == ["The answer holds no command."]


# ---------------------------------------------------------------- placeholders and variables

ASSUMED = {
    "srun -p <partition> -A <account> --pty bash": ({"partition": "partition", "account": "account", "pty": True},
                                                    ["account for <account>", "partition for <partition>"]),
    "srun -c <cpus> --mem=<memory> -t <time> --pty bash": ({"cpus-per-task": "1", "mem": "1G", "time": "00:01:00", "pty": True},
                                                           ["1 for <cpus>", "1 for <time>", "1G for <memory>"]),
    "srun -t <HH:MM:SS> --gres=gpu:<type>:<count> --pty bash": ({"time": "00:01:00", "gres": "gpu:type:1", "pty": True},
                                                               ["1 for <HH:MM:SS>", "1 for <count>", "type for <type>"]),
    "scontrol show job <jobid>": ({}, ["1 for <jobid>"]),
    "sbatch --dependency=afterok:<job id> <script.sh>": ({"dependency": "afterok:1"}, ["1 for <job id>", "script-sh for <script.sh>"]),
    "squeue -u $USER": ({"user": "1"}, ["1 for each variable"]), "squeue -u $(whoami)": ({"user": "1"}, ["1 for each variable"]),
    "squeue -u `whoami`": ({"user": "1"}, ["1 for each variable"]),
    "srun -c ${SLURM_CPUS_PER_TASK:-4} ./a": ({"cpus-per-task": "1"}, ["1 for each variable"]),
    "sort <in >out; srun ./a": ({}, None),
}


@pytest.mark.parametrize("command, number", [(command, ask(fence(command))) for command in ASSUMED])
def test_placeholders_and_variables(command, number, said):
    options, assumed = ASSUMED[command]
    one = said(number)["commands"][-1]
    assert (one["verdict"], one["options"], one.get("assumed")) == ("accepted", options, assumed)


def test_assumptions_belong_to_their_command(said, number=ask(fence("srun -p <partition> --pty bash", "sinfo -R", "srun -A <account> --pty bash"))):
    assert [one.get("assumed") for one in said(number)["commands"]] == [["partition for <partition>"], None, ["account for <account>"]]


# ---------------------------------------------------------------- verdicts, with Slurm's own words

VERDICTS = {
    "srun --pty bash": ("accepted", "srun", None),
    "srun --gpu=1 --pty bash": ("rejected", "srun", "option '--gpu=1' is ambiguous"),
    "srun --cpus 4 --pty bash": ("rejected", "srun", "option '--cpus' is ambiguous"),
    "srun --memory=16G --pty bash": ("rejected", "srun", "unrecognized option '--memory=16G'"),
    "srun --interactiv-shell": ("rejected", "srun", "unrecognized option '--interactiv-shell'"),
    "srun -Y --pty bash": ("rejected", "srun", "invalid option -- 'Y'"),
    "srun --mem=16Q --pty bash": ("rejected", "srun", "Invalid --mem specification"),
    "srun --mem=1.5G --pty bash": ("rejected", "srun", "Invalid --mem specification"),
    "srun --time=1h --pty bash": ("rejected", "srun", "Invalid --time specification"),
    "srun -t 1:00:00:00 --pty bash": ("rejected", "srun", "Invalid --time specification"),
    "srun -c four --pty bash": ("rejected", "srun", "Invalid numeric value \"four\" for --cpus-per-task"),
    "srun -c 0 --pty bash": ("rejected", "srun", "--cpus-per-task"),
    "srun --pty=yes bash": ("rejected", "srun", "option '--pty' doesn't allow an argument"),
    "srun -t": ("rejected", "srun", "option requires an argument -- 't'"),
    "srun --pty": ("rejected", "srun", "No command given to execute"),
    "srun -w node01 -x node02 --pty bash": ("accepted", "srun", None),
    "srun --x11 --pty bash": ("accepted", "srun", None),
    "srun --mpi=pmix --cpu-bind=cores --hint=nomultithread ./a": ("accepted", "srun", None),
    "srun --jobid=12 --overlap --pty bash": ("accepted", "srun", None),
    "srun -n1 ./a : -n2 ./b": ("unchecked", None, "heterogeneous"),
    "srun -n $((2 * 4)) ./a": ("unchecked", None, "command substitution"),
    "/usr/bin/srun --pty bash": ("accepted", "srun", None),
    "salloc -c 4 --mem=16G -t 1:00:00": ("accepted", "salloc", None),
    "salloc --pty bash": ("rejected", "salloc", "unrecognized option '--pty'"),
    "salloc --no-shell -N 2": ("accepted", "salloc", None),
    "salloc -N 2 srun --pty bash": ("accepted", "salloc", None),
    "sbatch -c 4 job.sh --no-option-of-sbatch": ("accepted", "sbatch", None),
    "sbatch --wrap 'python a.py' -c 4": ("accepted", "sbatch", None),
    "sbatch --array=1-10%3 -d singleton --parsable job.sh": ("accepted", "sbatch", None),
    "sbatch --pty job.sh": ("rejected", "sbatch", "unrecognized option '--pty'"),
    "sinfo -t idle,mix -p gpu -N -l": ("accepted", "sinfo", None),
    "sinfo -t lazy": ("rejected", "sinfo", "Bad state string: \"lazy\""),
    "sinfo --free": ("rejected", "sinfo", "unrecognized option '--free'"),
    "squeue --me --start": ("accepted", "squeue", None),
    "squeue -u somebody -t PD": ("accepted", "squeue", None),
    "squeue --mine": ("rejected", "squeue", "unrecognized option '--mine'"),
    "sacct -j 12 --format=JobID,MaxRSS -X": ("accepted", "sacct", None),
    "sacct --job-id=12": ("rejected", "sacct", "unrecognized option '--job-id=12'"),
    "scontrol show node n01": ("accepted", "scontrol", None),
    "scontrol display node n01": ("rejected", "scontrol", "invalid keyword: display"),
    "scancel -u somebody -t PD": ("accepted", "scancel", None),
    "scancel --all": ("rejected", "scancel", "unrecognized option '--all'"),
    "sprio -j 12": ("accepted", "sprio", None),
    "sshare -A someone -l": ("accepted", "sshare", None),
    "scontrol write batch_script 12 job.sh": ("unchecked", None, "may write files"),
    "sacctmgr --nobody show user": ("rejected", "sacctmgr", "unrecognized option '--nobody'"),
    "sacctmgr show user -s somebody": ("unchecked", None, "only the options of sacctmgr"),
    "spack find | grep -E 'fftw|hdf5'": ("accepted", "grep", None),
    "spack find | grep -E 'fftw|(hdf5'": ("rejected", "grep", "Unmatched ("),
    "spack find | grep -E": ("rejected", "grep", "no pattern"),
    "spack find | grep -P '(?<=py-)numpy'": ("accepted", "grep", None),
    "spack find | grep --frobnicate x": ("unchecked", None, "only patterns are checked"),
    "ssh -i ~/.ssh/id_rsa user@cluster": ("accepted", "ssh -G", None),
    "ssh -Z cluster": ("rejected", "ssh", "unrecognized option -Z"),
    "ssh -o IdentitiesOnly cluster": ("rejected", "ssh -G", "argument"),
    "ssh -o KeyOnly=yes cluster": ("rejected", "ssh -G", "Bad configuration option: keyonly"),
    "chmod 600 ~/.ssh/id_rsa": ("unchecked", None, "nothing here can check chmod"),
    "ssh cluster 'srun --pty bash": ("rejected", "bash -n", "unexpected EOF while looking for matching"),
    "echo 'srun --pty bash": ("unchecked", None, "no shell command: unexpected EOF while looking for matching"),
    "salloc -t": ("rejected", "salloc", "option requires an argument -- 't'"),
    "sbatch -c": ("rejected", "sbatch", "option requires an argument -- 'c'"),
}


@pytest.mark.parametrize("command, number", [(command, ask(fence(command))) for command in VERDICTS])
def test_verdict(command, number, said):
    verdict, by, message = VERDICTS[command]
    one = said(number)["commands"][0]
    assert one["verdict"] == verdict, one
    assert (one["by"] or "").startswith(by or "") and bool(one["by"]) == bool(by), one
    assert (message or "") in (one["message"] or ""), one
    assert (one["message"] is None) == (verdict == "accepted"), one
    if verdict != "unchecked":
        assert any(f"{verdict.removesuffix('ed')}s `{command}`" in fact for fact in said(number)["facts"]), said(number)["facts"]


def test_the_version_that_checked_is_named(said, run_of_all, version):
    assert said(0)["commands"][0]["by"] == f"srun {version}"
    assert run_of_all.stderr.splitlines()[0] == f"check_slurm: Slurm {version}, its parsers alone"


# ---------------------------------------------------------------- many spellings of one request

SPELLINGS = [
    ("cpus-per-task", 4, 5, ["-c4", "-c 4", "--cpus-per-task=4", "--cpus-per-task 4", "--cpus-per-t=4", "-c 04", "-c \"4\"", "-'c4'"]),
    ("mem", "16G", "17G", ["--mem=16G", "--mem 16G", "--mem=16384M", "--mem=16g", "--mem=16384", "--mem=16777216K", "--mem=16GB",
        "-c 1 --mem-per-cpu=16G"]),
    ("time", "1:00:00", "2:00:00", ["-t 60", "-t60", "-t 1:00:00", "--time=01:00:00", "--time 0-1", "-t 60:00", "--time=0-1:00",
        "--time=00-01:00:00"]),
    ("time", "1-12:00:00", "1-00:00:00", ["-t 36:00:00", "-t 1-12", "-t 2160", "-t 1-12:00", "--time=2160:00"]),
    ("time", "90", "60", ["-t 90", "-t 1:30:00", "-t 0-1:30", "--time=90:00"]),
    ("gpus", 2, 1, ["--gres=gpu:2", "--gres gpu:2", "--gpus=2", "-G 2", "-G2", "--gpus-per-node=2", "--gres=gpu:a100:2", "--gpus a100:2"]),
    ("gpus", "a100:2", "v100:2", ["--gres=gpu:a100:2", "--gres=gpu:A100:2", "--gpus=a100:2", "-G a100:2", "--gpus-per-node=a100:2"]),
    ("gpus", 1, 2, ["--gres=gpu:1", "--gres=gpu", "-G 1", "-n 1 --gpus-per-task=1"]),
    ("nodes", 2, 3, ["-N2", "-N 2", "--nodes=2", "--nodes=2-2"]),
    ("ntasks", 8, 9, ["-n8", "-n 8", "--ntasks=8"]),
    ("ntasks-per-node", 4, 5, ["--ntasks-per-node=4", "--ntasks-per-node 4", "--tasks-per-node=4"]),
    ("mem-per-cpu", "4G", "8G", ["--mem-per-cpu=4G", "--mem-per-cpu 4096", "--mem-per-cpu=4096M"]),
    ("partition", "gpu", "cpu", ["-p gpu", "-pgpu", "--partition=gpu", "--part gpu"]),
    ("account", "bio44", "bio45", ["-A bio44", "--account=bio44"]),
    ("constraint", "a100", "v100", ["-C a100", "--constraint=a100"]),
    ("job-name", "x", "y", ["-J x", "--job-name=x"]),
    ("exclusive", True, "user", ["--exclusive"]),
    ("x11", True, None, ["--x11", "--x11=all"]),
]
SPELLED = []
for key, value, other, spellings in SPELLINGS:
    for spelling in spellings:
        # -c 1 with --mem-per-cpu is a request of its own
        more = {"may": ["cpus-per-task", "gpus", "mem-per-cpu"]}
        wanted = value if not ("a100" in spelling and value == 2) else "a100:2"
        answer = fence(f"srun {spelling} --pty bash")
        SPELLED.append((key, spelling, ask(answer, {"program": "srun", "pty": True, key: wanted} | more),
                        None if other is None else ask(answer, {"program": "srun", "pty": True, key: other} | more)))


@pytest.mark.parametrize("key, spelling, number, other", SPELLED)
def test_spelling(key, spelling, number, other, said):
    assert said(number)["right"] is True and said(number)["met"] == [True], said(number)
    if other is not None:
        assert said(other)["right"] is False, said(other)
        assert any(re.search(rf"(asks for|does not ask for) {key}", fact) for fact in said(other)["facts"]), said(other)["facts"]


SAME_OPTIONS = [["-c4 --mem=16384M -t60 --gres=gpu:2 --pty bash", "--cpus-per-task=4 --mem 16g --time=0-1 --gres gpu:2 --pty /bin/bash -l",
                 "--pty --time 1:00:00 --gres=gpu:2 --mem=16GB -c 4 bash -i"], ["-N 2 -n 8 ./a", "-N2 -n8 ./b", "--nodes=2 --ntasks=8 ./c --nodes=5"]]


@pytest.mark.parametrize("numbers", [[ask(fence(f"srun {words}")) for words in group] for group in SAME_OPTIONS])
def test_options_are_normalised(numbers, said):
    options = [said(number)["commands"][0]["options"] for number in numbers]
    assert all(one == options[0] for one in options) and len(options[0]) >= 2
    print(options[0])


# ---------------------------------------------------------------- batch scripts

SCRIPT = ["#!/bin/bash", "#SBATCH --job-name=train", "#SBATCH -c 4", "#SBATCH --mem=<memory>  # per node", "#SBATCH --output=%j.out", "",
          "module load gcc", "srun ./a"]
LINTS = {
    "# SBATCH --mem=16G": "Slurm takes this line for a comment: # SBATCH --mem=16G",
    "##SBATCH --mem=16G": "Slurm takes this line for a comment: ##SBATCH --mem=16G",
    "#sbatch --mem=16G": "Slurm takes this line for a comment: #sbatch --mem=16G",
    "#PBS -l nodes=1": "a line for another batch system: #PBS -l nodes=1",
    "#BSUB -n 4": "a line for another batch system: #BSUB -n 4",
    "module load gcc\n#SBATCH --mem=16G": "Slurm does not read this line, because a command stands before it: #SBATCH --mem=16G",
}


def test_script(said, number=ask(fence(*SCRIPT), {"program": "sbatch", "cpus-per-task": 4, "mem": "1G", "job-name": "train"})):
    one = said(number)["commands"][0]
    assert one["program"] == "sbatch" and one["verdict"] == "accepted" and "notes" not in one
    assert one["options"] == {"job-name": "train", "cpus-per-task": "4", "mem": "1G", "output": "%j.out"}
    assert one["assumed"] == ["1G for <memory>"] and said(number)["right"] is True


@pytest.mark.parametrize("line, number", [(line, ask(fence("#!/bin/bash", "#SBATCH -c 4", line, "srun ./a"))) for line in LINTS])
def test_script_lint(line, number, said):
    one = said(number)["commands"][0]
    assert one["verdict"] == "accepted" and one["notes"] == [LINTS[line]] and LINTS[line] + "." in said(number)["facts"]
    assert "mem" not in one["options"]


@pytest.mark.parametrize("line, message, number", [(line, message, ask(fence("#!/bin/bash", line, "srun ./a"))) for line, message in (
    ("#SBATCH --cpus=4", "ambiguous"), ("#SBATCH --mem=16Q", "Invalid --mem"), ("#SBATCH -J \"x", "Unmatched"), ("#SBATCH --pty", "unrecognized"),
    ("#SBATCH -c 4 job.sh", "Invalid directive"))])
def test_script_that_sbatch_refuses(line, message, number, said):
    one = said(number)["commands"][0]
    assert one["verdict"] == "rejected" and message in one["message"] and "check_slurm-" not in one["message"], one


def test_script_written_by_a_here_document(said, numbers=[ask(fence(*lines)) for lines in (
        ("cat > job.sh <<'EOF'", "#!/bin/bash", "#SBATCH -c 4", "EOF", "sbatch --mem=1G job.sh"),
        ("mkdir x", "sbatch --mem=1G <<EOF", "#!/bin/bash", "#SBATCH -c 4", "EOF"), ("tee a.sh <<X", "#SBATCH --no-such", "X"))]):
    first, second, third = [said(number)["commands"] for number in numbers]
    assert [(one["program"], one["options"]) for one in first] == [("sbatch", {"cpus-per-task": "4"}), ("sbatch", {"mem": "1G"})]
    assert [(one["program"], one["options"]) for one in second] == [("mkdir", {}), ("sbatch", {"cpus-per-task": "4", "mem": "1G"})]
    assert third[0]["verdict"] == "rejected" and "--no-such" in third[0]["message"]


def test_a_loop_without_its_end(said, number=ask(fence("if srun ./a; then", "sinfo"))):
    assert [one["verdict"] for one in said(number)["commands"]] == ["rejected", "accepted"] and said(number)["commands"][0]["by"] == "bash -n"


def test_shell_errors_in_a_script(said, number=ask(fence("#!/bin/bash", "#SBATCH -c 4", "if true; then", "srun ./a"))):
    assert said(number)["commands"][0]["verdict"] == "rejected" and said(number)["commands"][0]["by"] == "bash -n"


def test_shellcheck_reads_scripts_too(said, number=ask(fence("#!/bin/bash", "#SBATCH -c 4", "for a in $@; do srun $a; done"))):
    notes = said(number)["commands"][0].get("notes", [])
    assert any(note.startswith("shellcheck: ") and "Double quote" in note for note in notes) if shutil.which("shellcheck") else not notes


# ---------------------------------------------------------------- expect

BOTH = [{"program": "srun", "pty": True}, {"program": "srun", "cpus-per-task": 4, "pty": True}]
FREE = {"program": "sinfo", "states": ["idle", "idle,mix"]}
GREP = {"program": "spack", "match": ["fftw@3.3.10", "openblas@0.3.24"], "no-match": ["py-numpy@1.26.4", "-- linux-rocky9-zen3 / gcc@12.2.0 ---"]}
EXPECT = [
    # program
    ("srun --pty bash", {"program": "srun"}, True, None), ("srun --pty bash", {"program": ["srun", "salloc"]}, True, None),
    ("salloc", {"program": ["srun", "salloc"]}, True, None), ("salloc", {"program": "srun"}, False, "No command asks for: srun"),
    ("sinfo", {"program": ["srun", "salloc"]}, False, "No command asks for: srun or salloc"), ("", {"program": "srun"}, False, "No command asks for"),
    # options
    ("srun -c 4 --pty bash", {"cpus-per-task": 4, "pty": True}, True, None),
    ("srun -c 4 ./a", {"cpus-per-task": 4, "pty": True}, False, "does not ask for pty"),
    ("srun -c 8 --pty bash", {"cpus-per-task": [4, 8]}, True, None), ("srun -c 6 --pty bash", {"cpus-per-task": [4, 8]}, False, "not 4 or 8"),
    ("srun -c 8 --pty bash", {"cpus-per-task": True}, True, None),
    ("srun --pty bash", {"cpus-per-task": True}, False, "does not ask for cpus-per-task"),
    ("srun --time=1h --pty bash", {"time": "60"}, False, "Slurm rejects"), ("sbatch -a 1-10 x", {"array": "1-10"}, True, None),
    ("sbatch -a 1-10 x", {"array": ["0-9", "1-10"]}, True, None), ("sbatch --array=0-8 x", {"array": ["0-9", "1-10"]}, False, "asks for array 0-8"),
    ("sbatch -d afterok:<jobid> x", {"dependency": True}, True, None), ("salloc --exclusive", {"exclusive": True}, True, None),
    ("sbatch -c 4 --mem-per-cpu=4G x", {"cpus-per-task": 4, "mem": "16G"}, True, None), ("sbatch --mem=0 x", {"mem": "0"}, True, None),
    # gpus
    ("srun --gres=gpu:2 --pty bash", {"gpus": 2}, True, None), ("srun --gres=gpu:a100:2 --pty bash", {"gpus": "A100:2"}, True, None),
    ("srun --gres=gpu:2 --pty bash", {"gpus": "a100:2"}, False, "asks for gpus 2, not a100:2"),
    ("srun --gres=gpu:3 --pty bash", {"gpus": 2}, False, "asks for gpus 3, not 2"),
    ("srun --pty bash", {"gpus": 2}, False, "does not ask for gpus 2"),
    ("srun -G 3 --pty bash", {"gpus": [2, 3]}, True, None), ("srun --gres=shard:2 --pty bash", {"gpus": 2}, False, "does not ask for gpus"),
    # what was not asked for
    ("srun -c 4 --mem=8G --pty bash", {"cpus-per-task": 4}, False, "asks for mem 8G, which was not asked for"),
    ("srun -c 4 --mem=8G --pty bash", {"cpus-per-task": 4, "may": ["mem"]}, True, None),
    ("srun --gres=gpu:1 --pty bash", {"pty": True}, False, "asks for gpus 1, which was not asked for"),
    ("srun -t 60 --pty bash", {"pty": True}, False, "which was not asked for"), ("srun -n 4 --pty bash", {"pty": True}, False, "ntasks 4"),
    ("srun -N 1 -n 1 --pty bash", {"pty": True}, True, None), ("srun -N 2 --pty bash", {"pty": True}, False, "nodes 2"),
    ("srun -p x -A y -J z --pty bash", {"pty": True}, True, None), ("sbatch -a 1-3 x", {"program": "sbatch"}, False, "array 1-3"),
    ("srun --pty bash\nsrun -c 99 --pty bash", {"pty": True}, False, "cpus-per-task 99, which was not asked for"),
    ("for n in 1 2; do sbatch -N $n x; done", {"program": "sbatch"}, True, None),
    # sinfo, squeue, sacct
    ("sinfo -t idle", FREE, True, None), ("sinfo --states=mix,IDLE", FREE, True, None),
    ("sinfo -t down", FREE, False, "asks for states down, not idle"),
    ("sinfo -t mixed,idle", FREE, True, None), ("sinfo", FREE, False, "does not ask for states"), ("sinfo -R", {"list-reasons": True}, True, None),
    ("squeue -u somebody", {"program": "squeue", "user": "somebody"}, True, None), ("squeue --users=somebody", {"user": "somebody"}, True, None),
    ("squeue -j 12", {"jobs": "12"}, True, None), ("sacct -j 12", {"jobs": "12"}, True, None),
    ("sacct -j 13", {"jobs": "12"}, False, "jobs 13, not 12"),
    ("squeue --me", {"program": "squeue", "me": True}, True, None),
    # words and contains
    ("chmod 600 ~/.ssh/id_rsa", {"words": ["chmod", "600", "~/.ssh/id_rsa"]}, True, None),
    ("chmod 644 ~/.ssh/id_rsa", {"words": ["600"]}, False, "lacks 600"),
    ("chmod go= '~/.ssh/id_rsa'", {"words": [["600", "go="], "~/.ssh/id_rsa"]}, True, None),
    ("chmod 6000 x", {"words": [["600", "0600"]]}, False, "lacks 600 or 0600"),
    ("ssh-copy-id <user>@<host>", {"words": ["<user>@<host>"]}, True, None),
    ("spack find -v fftw", {"contains": ["spack find"]}, True, None), ("spack list", {"contains": [["spack find", "spack list"]]}, True, None),
    ("spack list", {"contains": ["spack find"]}, False, "lacks spack find"),
    # match, no-match and count
    ("spack find | grep -E 'fftw|openblas'", GREP, True, None), ("spack find | grep 'fftw\\|openblas'", GREP, True, None),
    ("spack find | egrep 'fftw|openblas'", GREP, True, None), ("spack find | grep -e fftw -e openblas", GREP, True, None),
    ("spack find | grep -P '^(fftw|openblas)@'", GREP, True, None),
    ("spack find | grep -E 'FFTW|OpenBLAS'", GREP, False, "does not print fftw@3.3.10"),
    ("spack find | grep -i -E 'FFTW|OpenBLAS'", GREP, True, None),
    ("spack find | grep 'fftw|openblas'", GREP, False, "does not print openblas@0.3.24"),
    ("spack find | grep -E 'fftw'", GREP, False, "does not print openblas"), ("spack find | grep -E '@'", GREP, False, "prints py-numpy@1.26.4"),
    ("spack find | grep @ | grep -v py- | grep -v -e --", GREP, True, None), ("spack find fftw openblas", GREP, False, "has no grep"),
    ("spack find | grep -F -x 'fftw@3.3.10\nopenblas@0.3.24'", GREP, True, None), ("spack find | fgrep fftw", GREP, False, "openblas"),
    ("spack find | grep -c fftw", {"count": True}, True, None), ("spack find | grep -ic fftw", {"count": True}, True, None),
    ("spack find | grep fftw | wc -l", {"count": True}, True, None), ("spack find | grep fftw", {"count": True}, False, "does not count"),
    # any
    ("salloc -c 4", {"cpus-per-task": 4, "any": [{"program": "srun", "pty": True}, {"program": "salloc"}]}, True, None),
    ("srun -c 4 --pty bash", {"cpus-per-task": 4, "any": [{"program": "srun", "pty": True}, {"program": "salloc"}]}, True, None),
    ("srun -c 4 ./a", {"cpus-per-task": 4, "any": [{"program": "srun", "pty": True}, {"program": "salloc"}]}, False, "does not ask for pty"),
    ("salloc -c 5", {"cpus-per-task": 4, "any": [{"program": "srun", "pty": True}, {"program": "salloc"}]}, False, "cpus-per-task 5, not 4"),
    # several expectations, each with a command of its own
    ("srun --pty bash\nsrun -c 4 --pty bash", BOTH, [True, True], None), ("srun -c 4 --pty bash\nsrun --pty bash", BOTH, [True, True], None),
    ("srun -c 4 --pty bash", BOTH, [False, True], "No command asks for: srun with pty"), ("srun --pty bash", BOTH, [True, False], "cpus-per-task 4"),
    ("srun --pty bash\nsrun -c 5 --pty bash", BOTH, [True, False], "cpus-per-task 5, not 4"), ("sinfo", BOTH, [False, False], "No command"),
    ("sinfo -R -N\nsinfo -R", [{"list-reasons": True}, {"list-reasons": True, "Node": True}], [True, True], None),
    # what a command prints is no mistake
    ("sinfo -s\nPARTITION AVAIL  TIMELIMIT   NODES(A/I/O/T) NODELIST\ngpu*      up     1-00:00:00  1/2/3/6 n[1-6]",
        {"program": "sinfo", "summarize": True}, True, None),
    # everything else is right, and a command beside it is refused
    ("srun --pty bash\nsrun --nonsense x", {"program": "srun", "pty": True}, False, "Slurm rejects"),
]
EXPECTED = [(command, expect, right, fact, ask(fence(*command.split("\n")) if command else "No idea.", expect)) for command, expect, right,
    fact in EXPECT]


@pytest.mark.parametrize("command, expect, right, fact, number", EXPECTED)
def test_expect(command, expect, right, fact, number, said):
    one = said(number)
    met = right if isinstance(right, list) else None
    assert one["right"] is (all(met) if met else right), one
    assert one["expect"] == expect and len(one["met"]) == (len(expect) if isinstance(expect, list) else 1)
    if met:
        assert one["met"] == met, one
    assert fact is None or any(fact in one for one in one["facts"]), one["facts"]


def test_without_expect_nothing_is_right_or_wrong(said):
    assert said(0)["right"] is None and said(0)["met"] == [] and said(0)["expect"] is None


def test_warnings_in_a_sentence_do_not_count(said,
    number=ask("Not `srun --gpu=1 --pty bash`, but:\n```\nsrun --pty bash\n```", {"program": "srun", "pty": True})):
    assert [one["verdict"] for one in said(number)["commands"]] == ["rejected", "accepted"] and said(number)["right"] is True


# ---------------------------------------------------------------- right answers with one value changed

FREE_VALUES = {("scale-openmp", "32")}  # the question leaves the number of cores open
NAMES = {"a100": "v100", "idle": "down", "-R": "-N", "600": "644", "id_ed25519": "id_rsa", "petsc": "slepc", "--pty bash": "bash", "-c": "-n",
         "--mem": "--mem-per-gpu", "--gres": "--licenses", "grep -E": "grep", "srun": "sinfo"}
MUTATED = []
for record in records("data_eval.jsonl"):
    ask_right = ask(record["reference"], record["expect"])
    text = record["reference"]
    for block in re.finditer(r"(?s)```\n(.*?)```", text):
        changes = [(found.start(), found[0], str(int(found[0]) + 1)) for found in re.finditer(r"(?<![\w.~/-])\d+", block[1])]
        changes += [(found.start(), old, new) for old,
            new in NAMES.items() for found in re.finditer(rf"(?<![\w-]){re.escape(old)}(?![\w-])", block[1])]
        for at, old, new in changes:
            if (record["id"], old) not in FREE_VALUES:
                at += block.start(1)
                MUTATED.append((record["id"], f"{old} -> {new}", ask_right, ask(text[:at] + new + text[at + len(old):], record["expect"])))


def test_every_record_is_mutated():
    assert {one[0] for one in MUTATED} == {record["id"] for record in records("data_eval.jsonl")}
    print(f"{len(MUTATED)} changed answers")


@pytest.mark.parametrize("name, change, before, after", MUTATED)
def test_one_changed_value_is_no_longer_right(name, change, before, after, said):
    assert said(before)["right"] is True, said(before)["facts"]
    assert said(after)["right"] is False, said(after)
    assert len(said(after)["facts"]) > 0


# ---------------------------------------------------------------- hostile answers

TOUCH = "touch TRAP/PWNED"
HOSTILE = [
    "srun --pty bash; rm -rf ~; " + TOUCH, f"srun --pty bash && {TOUCH}", f"srun $({TOUCH}) --pty bash", f"srun `{TOUCH}` --pty bash",
    f"srun \"$({TOUCH})\" --pty bash", f"srun -J \"`{TOUCH}`\" --pty bash", f"srun --pty bash\n{TOUCH}", f"srun --pty bash & {TOUCH} &",
    "srun --pty bash | tee TRAP/PWNED", "srun --pty bash > TRAP/PWNED", f"srun <({TOUCH}) ./a", f"srun --pty bash -c '{TOUCH}'",
    f"{TOUCH} # srun", "$(srun)", f"eval '{TOUCH}'", f": $({TOUCH})", f"a=$({TOUCH}) srun ./a", f"srun --comment='$({TOUCH})' ./a",
    "srun --prolog=TRAP/run ./a", "srun --prol=TRAP/run ./a", "srun --task-prolog=TRAP/run --epilog TRAP/run ./a", "srun --bcast=TRAP/PWNED ./a",
    "salloc --get-user-env", "salloc --get-user-env=5L", "salloc --get-u", "sbatch --get-user-env=9 x", "srun -Z -w localhost touch TRAP/PWNED",
    "srun --no-alloc -w localhost ./a", "srun --multi-prog TRAP/conf", "srun --output=TRAP/PWNED --error=TRAP/PWNED ./a", "srun -o TRAP/PWNED ./a",
    "sbatch --output=TRAP/PWNED --chdir=TRAP x", f"sbatch --wrap '{TOUCH}'", f"sbatch --wrap=\"$({TOUCH})\"", "sbatch --export-file=/etc/shadow x",
    "srun --input=/etc/shadow ./a", "srun -w /etc/shadow ./a", "srun -x /dev/zero ./a", "sbatch -F /dev/zero x", "salloc --nodefile=/etc/shadow",
    "srun --container=/etc ./a", "srun --uid=nobody ./a", "srun --gid=nobody ./a", "srun --profile=all --acctg-freq=1 ./a", "srun --x11 ./a",
    "srun -M elsewhere ./a", "squeue -M elsewhere", "sinfo -i 1", "squeue -i 1", "scontrol shutdown", "scontrol abort", "scontrol reconfigure",
    "scontrol write batch_script 1 TRAP/PWNED", "scontrol write config TRAP/PWNED", "scontrol", "scancel -u root", "sacctmgr -i delete user root",
    "sacctmgr -i dump check file=TRAP/PWNED", "sacctmgr", "sbcast TRAP/a TRAP/PWNED", "strigger --set --program=TRAP/run",
    f"ssh -o ProxyCommand='{TOUCH}' host", f"ssh -oProxyCommand='{TOUCH}' host", f"ssh -o LocalCommand='{TOUCH}' -o PermitLocalCommand=yes host",
    f"ssh -o 'Match exec \"{TOUCH}\"' host", "ssh -o 'Include TRAP/config' host", f"ssh -o KnownHostsCommand='{TOUCH}' host",
    "ssh -F TRAP/config host",
    "ssh -E TRAP/PWNED host", "ssh -I TRAP/lib.so host", "ssh -S TRAP/PWNED -M host", "ssh -O exit host", "ssh -W a:1 host", "ssh -y host",
    "ssh -f -N host", "ssh -- -oProxyCommand=x host", f"ssh host '{TOUCH}'", "ssh -o CanonicalizeHostname=yes -o CanonicalDomains=example.org host",
    "grep -f /etc/shadow x", "grep -r root /etc", "grep --include='*' -R x /", "grep root /etc/passwd", "grep -P '(a+)+$' x",
    "grep -P '(?{system(1)})' x",
    "grep -E '(a*)*(a*)*\\1' x", "grep -e $'\\n' -- -f /etc/shadow", "grep '' --file=/etc/shadow", "grep --exclude-from=/etc/shadow x",
    f"bash -c '{TOUCH}'", "python3 -c 'open(\"TRAP/PWNED\", \"w\")'", f"env {TOUCH}", f"sudo {TOUCH}", "chmod 777 TRAP", "rm -rf TRAP", "kill -9 -1",
    "srun -J \x1b]0;owned\x07 ./a", "\x1b[2J\x1b[31msinfo", "srun -J a\tb\x0bc\x0cd ./a", "srun -J \u202eevil\u202c ./a", "srun -J \ud800 ./a",
    "\udfff", "srun\x00 --pty bash", "srun -J a\x00b --pty bash", "srun --pty bash\r\nsinfo\r", "srun -J \x85\u2028x ./a", "srun \U0001f600", "-",
    "--", "srun --",
    "srun -- -c 4", "srun '' --pty bash", "srun -c '' --pty bash", "srun --=4 ./a", "srun -c ² --gres=gpu:² ./a", "srun --mem-per-cpu=1G -c x ./a",
    "(", ")", "'", "\"",
    "`", "\\", "$(", "${", "<<", "<<<", "|", "||", "&&", ";;", "{", "}", "!", "srun |", "| srun", "srun ;;", "case x in srun) ;; esac",
    "srun () { srun; }; srun",
    "cat <<", "cat <<''", "cat << 'A B'\n#SBATCH -c 4\nA B", "sbatch << E\n#SBATCH --get-user-env\n#SBATCH --uid=0 \"--export-fi\"=/etc/shadow\nE",
    "#!/bin/bash\n#SBATCH -J \"a\\ --uid=0\" --get-user --export-fi=/etc/shadow \"--uid\"=nobody -w /etc/shadow\n" + TOUCH,
    f"#!/bin/bash\n#SBATCH --wrap='{TOUCH}'\n{TOUCH}",
    "#!/bin/bash\n# shellcheck source=/etc/passwd external-sources=true\n#SBATCH -c 4\n. /etc/passwd",
    "#!TRAP/run\n#SBATCH -o TRAP/PWNED -D TRAP\n" + TOUCH, "#SBATCH \x00 -c 4\ntrue", "#SBATCH -J \ud800\ntrue", "#PBS $(" + TOUCH + ")\ntrue",
]
HOSTILE_NUMBERS = [ask(fence(text)) for text in HOSTILE] + [ask(text) for text in HOSTILE]
HOSTILE_NUMBERS += [ask(f"Type `{text}`.") for text in HOSTILE if "\n" not in text]
ANYTHING = {"program": ["srun", "ssh", "grep"], "cpus-per-task": 4, "mem": "4G", "gpus": 2, "match": ["a" * 40 + "b"], "words": ["x"]}
HOSTILE_NUMBERS += [ask(fence(text), [ANYTHING]) for text in HOSTILE]


def test_hostile_answers_change_nothing(place, run_of_all):
    """check() has compared the folders; here the trap is shown to work."""
    assert not (place.trap / "PWNED").exists()
    for words, more in ((["bash", "-c", f"true srun --pty bash; {place.bite}"], {}),
                        (["bash", "-c", "true"], {"BASH_ENV": str(place.home / "trap.sh")}), ([place.trap / "run"], {}), (["ssh", "-G", "-F", place.trap / "config", "host"], {})):
        subprocess.run(words, env=place.environment | more, stdout=subprocess.DEVNULL, check=True)
        (place.trap / "PWNED").unlink()
    assert "check_slurm-" not in run_of_all.stdout, "a path of this run"
    print(f"{len(HOSTILE_NUMBERS)} hostile answers")


@pytest.mark.parametrize("word", ["root:", "daemon:", "trapped"])
def test_no_file_is_shown(word, run_of_all):
    assert word not in run_of_all.stdout


def test_options_that_run_or_write_are_read_and_never_passed_on(said):
    for text, name, value in (("srun --prolog=TRAP/run ./a", "prolog", "run"), ("srun -o TRAP/PWNED ./a", "output", "PWNED"),
                              ("sbatch --export-file=/etc/shadow x", "export-file", "/etc/shadow"), ("salloc --get-u", "get-user-env", None)):
        one = said(HOSTILE_NUMBERS[HOSTILE.index(text)])["commands"][0]
        assert one["verdict"] == "accepted" and (one["options"][name] is True if value is None else one["options"][name].endswith(value)), one


def test_what_only_a_shell_could_know_is_not_checked(said):
    for text in (f"srun $({TOUCH}) --pty bash", f"srun `{TOUCH}` --pty bash", f"srun \"$({TOUCH})\" --pty bash"):
        one = said(HOSTILE_NUMBERS[HOSTILE.index(text)])["commands"][0]
        assert one["verdict"] == "unchecked" and "command substitution" in one["message"], one


TRAPS = {"SLURM_CONF": "/nonexistent", "SLURM_CPUS_PER_TASK": "9", "SLURM_TIMELIMIT": "5", "SLURM_MEM_PER_NODE": "5", "SLURM_PARTITION": "other",
         "SLURM_GRES": "gpu:9", "SLURM_JOB_ID": "5", "SLURM_NNODES": "9", "SLURM_NTASKS": "9", "SLURM_CLUSTERS": "other", "SLURM_EXCLUSIVE": "1",
         "SBATCH_TIMELIMIT": "5", "SBATCH_MEM_PER_NODE": "7", "SBATCH_GRES": "gpu:9", "SBATCH_ARRAY_INX": "1-9", "SBATCH_CLUSTERS": "other",
         "SALLOC_TIMELIMIT": "5", "SALLOC_MEM_PER_NODE": "7", "SALLOC_GRES": "gpu:9", "SINFO_FORMAT": "%Z", "SQUEUE_STATES": "zork",
         "SACCT_FORMAT": "zork",
         "LOGNAME": "nobody-here", "USER": "nobody-here", "USERNAME": "nobody-here", "POSIXLY_CORRECT": "1", "GREP_OPTIONS": "-v",
         "GREP_COLORS": "ne",
         "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de", "SHELLCHECK_OPTS": "--severity=style", "BASHOPTS": "extglob", "SHELLOPTS": "xtrace"}


def test_the_environment_changes_no_verdict_and_twice_gives_the_same_bytes(check, place, all_cases, run_of_all):
    trap = str(place.home / "trap.sh")
    again = check(all_cases, **TRAPS, BASH_ENV=trap, ENV=trap, **{"BASH_FUNC_srun%%": "() { " + place.bite + "; }"})
    assert again.returncode == 0
    for one, other in zip(run_of_all.records, again.records):
        assert one == other
    assert again.stdout == run_of_all.stdout


def test_nothing_unprintable_reaches_the_terminal(check, all_cases):
    result = check(all_cases, "--text", "--table")
    assert result.returncode == 0 and result.stdout.count("\n== ") + 1 == len(CASES)
    for text in (result.stdout, result.stderr):
        assert [char for char in text if not char.isprintable() and char != "\n"] == []


def test_an_identity_cannot_steer_the_terminal(check, place):
    file = write_jsonl(place.inputs / "steer.jsonl", [{"id": "\x1b[2J", "answer": "sinfo"}, {"id": "two\nlines", "answer": "sinfo"}])
    assert "\x1b" not in check(file, "--text").stdout


LOOKED_AT = 1_000_000  # characters; what is longer is cut there, and says so


def endless():
    return {
        "text": "The quick brown fox. " * 500_000, "one word": "a" * 10_000_000, "many commands": fence("a;" * 5_000_000),
        "parentheses": fence("(" * 10_000_000),
        "NULs": "\0" * 10_000_000, "one program": fence("a" * LOOKED_AT), "one word in a fence": fence("srun " + "a" * LOOKED_AT),
        "inline": "`srun -c 1` " * 85_000, "many different commands": fence(*[f"srun -c {count} --pty bash" for count in range(1, 400)]),
        "substitutions": fence("$(" * 500_000), "nested substitutions": fence("$(" * 250_000 + ")" * 250_000),
        "some substitutions": fence("srun " + "$(" * 4000),
        "quote without its end": fence("srun '" + "a\n" * 500_000), "double quote without its end": fence("srun \"" + "a\n" * 500_000),
        "quoted pieces": fence("srun " + "''a" * 333_000), "backslashes": fence("srun " + "\\a" * 500_000), "back-quotes": "`" * LOOKED_AT,
        "back-quotes in a fence": fence("`" * LOOKED_AT), "spaces": fence("echo \"" + " " * LOOKED_AT + "\""), "lines": "\n" * LOOKED_AT,
        "fences": "```\n" * 250_000,
        "here-document": fence("cat <<EOF" + "\n" * LOOKED_AT), "here-documents": fence("cat <<E\nE\n" * 100_000),
        "placeholders": fence("srun <a>\n" * 110_000),
        "continuations": "srun \\\n" * 140_000, "pipes": fence("a|" * 500_000), "directives": fence("#SBATCH -c 4\n" * 76_000),
        "options": fence("srun " + "-c 1 " * 1900),
        "scripts": "".join(fence("#!/bin/bash", f"#SBATCH -c {count}", "if true; then " * 300) for count in range(60)),
        "grep that wants all memory": fence("grep -E '(((a{1,200}){1,200}){1,200}){1,200}' x"),
        "grep that wants all time": fence("grep -P '(a+)+(a+)+(a+)+$' x"),
    }


def test_ten_megabytes_take_bounded_time(place):
    expect = [{"program": "srun", "pty": True, "match": ["a" * 60 + "b"]}, {"program": "grep", "match": ["a" * 60 + "b"]}]
    lengths = {name: len(answer) for name, answer in endless().items()}
    file = write_jsonl(place.inputs / "endless.jsonl", ({"id": name, "answer": answer, "expect": expect} for name, answer in endless().items()))
    before, began, seconds = listing(place), None, {}
    process = subprocess.Popen([sys.executable, place.script, file], cwd=place.alone, env=place.environment, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE)
    for line in process.stdout:
        one = json.loads(line)
        seconds[one["id"]], began = time.monotonic() - (began or time.monotonic()), time.monotonic()
        assert len(one["commands"]) <= 200 and len(line) < LOOKED_AT and one["right"] is False, one["id"]
        assert any("only the first 1000000 were looked at" in fact for fact in one["facts"]) == (lengths[one["id"]] > LOOKED_AT), one["id"]
    assert process.wait(60) == 0, process.stderr.read()[-3000:]
    assert list(seconds) == list(lengths) and max(seconds.values()) < MOST_SECONDS, seconds
    print(", ".join(f"{name} {took:.1f} s" for name, took in sorted(seconds.items(), key=lambda pair: -pair[1])))
    assert listing(place) == before
    file.unlink()


# ---------------------------------------------------------------- the table of options, where there is no Slurm

@pytest.fixture(scope="session")
def both_ways(check):
    """[(command, what Slurm says, what the table says)] of all commands of the data."""
    found = []
    for field in ("output", "reference"):
        files = [ROOT / name for name in SETS if SETS[name] == field]
        real, table = check(*files, "--field", field), check(*files, "--field", field, "--table")
        assert real.returncode == table.returncode == 0 and "only the table" in table.stderr and "only the table" not in real.stderr
        assert len(real.records) == len(table.records) == sum(len(records(file)) for file in files)
        for one, other in zip(real.records, table.records):
            assert [command["command"] for command in one["commands"]] == [command["command"] for command in other["commands"]]
            found += zip([one["question"]] * len(one["commands"]), one["commands"], other["commands"])
    return found


def test_table_agrees_with_slurm_on_all_data(both_ways):
    different = [(question, one["command"], one["verdict"], other["verdict"], one["message"], other["message"]) for question, one, other in both_ways
                 if one["verdict"] != other["verdict"] and one["message"] != f"there is no {one['program']} on this machine"]
    print(f"{len(both_ways)} commands, {sum(one['verdict'] == 'accepted' for _, one, _ in both_ways)} accepted by both")
    assert not different
    assert len(both_ways) > 400 and {other["by"] for _, _,
        other in both_ways if other["program"] == "srun"} == {"the table of options of Slurm 22.05.8"}


def test_table_rejects_what_slurm_rejects(check, all_cases, said):
    table = check(all_cases, "--table").records
    for command, number in ((command, number) for command, number in test_verdict.pytestmark[0].args[1]):
        one, other = said(number)["commands"][0], table[number]["commands"][0]
        # Values of sinfo and subcommands of scontrol are known to Slurm alone.
        if one["program"] in ("srun", "salloc", "sbatch", "squeue", "sacct",
            "scancel") and "sinfo -t" not in command and command != "srun -c 0 --pty bash":
            assert other["verdict"] == one["verdict"], (one, other)


def test_path_without_slurm(check, place, all_cases):
    result = check(all_cases, PATH=str(place.programs))
    assert result.returncode == 0 and len(result.records) == len(CASES)
    assert "there is no Slurm on this machine: only the table of options of Slurm 22.05.8; values and combinations are not checked" in result.stderr
    assert result.records[0]["commands"][0]["by"] == "the table of options of Slurm 22.05.8"


def test_path_without_any_program(check, place):
    file = write_jsonl(place.inputs / "few.jsonl",
        [{"answer": fence(text)} for text in ("srun --pty bash", "ssh host", "grep x", "sinfo |", "#SBATCH -c 4\nsrun ./a")])
    result = check(file, PATH=str(place.temporary))
    assert result.returncode == 0
    assert [record["commands"][0]["verdict"] for record in result.records] == ["accepted", "unchecked", "unchecked", "accepted", "accepted"]


def test_options_are_those_of_make_table(check, version):
    source = (ROOT / "extras/check_slurm.py").read_text()
    made = check("--make-table").stdout
    shipped = re.search(r'(?ms)^OPTIONS = \{.*?^\}\n', source)[0]
    print(f"installed: {version}, in the table: {re.search('version.: .(.*?).,', shipped)[1]}")
    if f'"version": "{version}"' in shipped:
        assert made == shipped
    assert made.startswith("OPTIONS = {\n") and '"srun": """' in made


def test_make_table_needs_slurm(check, place):
    refused(check("--make-table", PATH=str(place.programs)), "apt-get install slurm-wlm", code=(1,))
    refused(check("x.txt", "--cluster", PATH=str(place.programs)), "x.txt", code=(1,))


# ---------------------------------------------------------------- answers in, facts out

QUESTIONS = [{"id": "a", "question": "Which one?", "expect": {"program": "srun", "pty": True}, "topic": "shell"},
             {"id": "b", "question": "Which other?", "expect": {"program": "sinfo"}}, {"id": 3, "question": "None?"}]


@pytest.fixture
def questions(place):
    return write_jsonl(place.inputs / "questions.jsonl", QUESTIONS)


def test_jsonl_finds_its_questions_by_id_and_by_text(check, place, questions):
    answers = write_jsonl(place.inputs / "answers.jsonl", [
        {"id": "a", "answer": "sinfo"}, {"id": "b", "question": "Which other?", "answer": "sinfo"}, {"question": "Which one?", "answer": "sinfo"},
        {"id": "elsewhere", "question": "Which other?", "answer": "sinfo"}, {"id": "a", "question": "Which other?", "answer": "sinfo"},
        {"id": "a", "question": "Unknown?", "answer": "sinfo"}, {"answer": "sinfo"}, {"id": 3, "answer": "sinfo"}, {"id": "3", "answer": "sinfo"},
        {"id": "own", "question": "Own?", "answer": "sinfo", "expect": {"program": "sinfo", "list-reasons": True}}])
    result = check(answers, "--questions", questions)
    assert [one["right"] for one in result.records] == [False, True, False, True, True, None, None, None, None, False]
    assert [one["id"] for one in result.records] == ["a", "b", 3, "elsewhere", "a", "a", 7, 3, "3", "own"]
    assert all(one["source"] == str(answers) and one["answer_sha256"] == hashlib.sha256(b"sinfo").hexdigest() for one in result.records)
    assert result.stderr.splitlines()[-1] == "check_slurm: 10 commands, 10 accepted, 0 rejected, 0 unchecked, 3 right, 3 wrong"
    assert "2 answers belong to no record of" in result.stderr


def test_text_and_standard_input(check, place, questions):
    file = place.inputs / "answer.txt"
    file.write_text(fence("srun --pty bash"))
    for name, stdin in ((file, b""), ("-", file.read_bytes())):
        one, = check(name, "--questions", questions, "--id", "a", stdin=stdin).records
        assert one["right"] is True and one["id"] == "a" and one["question"] == "Which one?" and one["source"] == str(name)
        one, = check(name, stdin=stdin).records
        assert one["right"] is None and one["id"] is None
    lines = json.dumps({"id": "b", "answer": "sinfo"}).encode() + b"\n" + json.dumps({"id": "a", "answer": "sinfo"}).encode()
    assert [one["right"] for one in check("-", "--questions", questions, stdin=lines).records] == [True, False]
    one, = check("-", stdin="Essayez \xe9: `sinfo -R`".encode("latin-1")).records
    assert one["commands"][0]["command"] == "sinfo -R"


def test_several_files_and_a_field(check, place):
    first, second = place.inputs / "one.txt", write_jsonl(place.inputs / "two.jsonl", [{"instruction": "Why?", "output": "sinfo", "topic": "nodes"}])
    first.write_text("squeue --me")
    result = check(first, second, "--field", "output")
    assert [(one["question"], one["commands"][0]["command"]) for one in result.records] == [(None, "squeue --me"), ("Why?", "sinfo")]


def test_text_output(check, place, questions):
    file = place.inputs / "answer.txt"
    file.write_text(fence("srun --gpu=1 --pty bash", "srun -c 4 --pty bash"))
    result = check(file, "--questions", questions, "--id", "a", "--text")
    assert "rejected  srun --gpu=1 --pty bash" in result.stdout and "ambiguous" in result.stdout
    assert "cpus-per-task 4, pty (srun " in result.stdout and "WRONG     0 of 1 wanted commands" in result.stdout and not result.records
    file.write_text("Nothing.")
    assert check(file, "--text").stdout == "no command found\n"


@pytest.mark.parametrize("content, words", [
    (b'{"answer": "sinfo"}\n{"answer": \n{"question": "x"}\n["a"]\n{"answer": 7}\n{"answer": "\xe9"}\n',
        ["5 bad line(s)", "line 2:", "line 3:", "line 4:", "line 5:", "line 6:", "`answer`", "--field"]),
    (b'{"answer": "sinfo", "expect": "sinfo"}', ["line 1:", "`expect`"]),
    (b'{"answer": "sinfo", "expect": [{"gpus": "many"}]}', ["line 1:", "`gpus`"]),
    (b'{"answer": "sinfo", "expect": {"words": "x"}}', ["`words`", "list"]),
    (b'{"answer": "sinfo", "expect": {"any": {"pty": true}}}', ["`any`", "list"]),
    (b'{"answer": "sinfo", "expect": {"match": [1]}}', ["`match`", "lines"]), (b'{"answer": "sinfo", "expect": {"any": ["x"]}}', ["`expect`"]),
    (b'{"answer": ' + b"[" * 100_000, ["line 1:"]),
])
def test_bad_answers(content, words, check, place):
    file = place.inputs / "bad.jsonl"
    file.write_bytes(content)
    refused(check(file), "bad.jsonl", *words, code=(1,))
    refused(check("-", stdin=content), "bad line(s)", *words, code=(1,))


def test_odd_but_good_answers(check, place):
    lines = [b'\xef\xbb\xbf{"answer": "sinfo"}', b"", b'{"answer": "sinfo", "question": ["x"], "id": null, "expect": null}\r',
        b'{"answer": "", "id": {"a": 1}}',
             b'{"answer": "srun -J \\ud800 ./a", "expect": {"words": ["\\ud800"], "match": ["\\ud800"]}}', b'{"answer": "sinfo", "expect": []}']
    file = place.inputs / "odd.jsonl"
    file.write_bytes(b"\n".join(lines))
    result = check(file, "--questions", file)
    assert result.returncode == 0 and len(result.records) == 5, result.stderr[-3000:]
    assert [one["right"] for one in result.records] == [None, None, None, False, None]


def test_usage(check, place, questions):
    text = place.inputs / "answer.txt"
    text.write_text("sinfo")
    answers = write_jsonl(place.inputs / "answers.jsonl", [{"id": "a", "answer": "sinfo"}])
    for words, needed in (
            ([], ["FILE"]), ([text, "--id", "a"], ["--questions"]), ([text, "--questions", questions], ["--id"]),
            ([text, "--cluster", "--table"], ["contradict"]),
            ([text, "--questions", questions, "--id", "z"], ["questions.jsonl", "no record", "z", "a, b, 3"]), ([text, "--tex"], ["--tex"]),
            ([answers, "--questions", questions, "--id", "a"], ["--id", "answers.jsonl"])):
        refused(check(*words), *needed, code=(2,))
    for words in ([place.inputs / "gone.txt"], [place.inputs / "gone.jsonl"], [place.inputs],
        [text, "--questions", place.inputs / "gone.jsonl", "--id", "a"]):
        refused(check(*words), "cannot read", code=(1,))


def test_broken_slurm_is_said(check, place):
    broken = place.inputs / "broken"
    broken.mkdir(exist_ok=True)
    for name in ("srun", "salloc", "sbatch"):
        (broken / name).write_text("#!/bin/sh\nexit 127\n")
        (broken / name).chmod(0o755)
    text = place.inputs / "answer.txt"
    text.write_text("sinfo")
    refused(check(text, PATH=f"{broken}:{place.programs}"), "--table", code=(1,))
    assert check(text, "--table", PATH=f"{broken}:{place.programs}").returncode == 0


def test_cluster_that_does_not_answer(check, place):
    """A real cluster is asked in test_cluster.py."""
    configuration = place.inputs / "nobody.conf"
    configuration.write_text("ClusterName=c\nSlurmctldHost=localhost\nSlurmctldPort=9\nMessageTimeout=2\nNodeName=n\nPartitionName=p Nodes=n\n")
    answers = write_jsonl(place.inputs / "answers.jsonl",
        [{"answer": fence("srun --pty bash", "sinfo", "srun --gpu=1 --pty bash", "scancel 12", "scontrol shutdown")}])
    result = check(answers, "--cluster", SLURM_CONF=str(configuration))
    commands = result.records[0]["commands"]
    assert [one["verdict"] for one in commands[:3]] == ["unchecked", "unchecked", "rejected"], commands
    assert "the cluster does not answer" in commands[0]["message"]
    # What changes a cluster is put to the private controller alone.
    assert [one["verdict"] for one in commands[3:]] == ["accepted", "accepted"] and "the controller of this cluster" in result.stderr


def test_help_is_quick_and_needs_python_only(place):
    command = [sys.executable, "-I", "-S", place.script, "--help"]
    bare = subprocess.run(command, cwd=place.alone, capture_output=True, text=True, env={})
    assert bare.returncode == 0 and bare.stderr == ""
    for word in ("PURPOSE", "INPUT", "OUTPUT", "TIME", "MEMORY", "EXAMPLES", "EXIT"):
        assert f"\n{word} " in bare.stdout or f"\n{word}\n" in bare.stdout
    seconds = []
    for _ in range(5):  # its own time, whatever else this machine does
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command[:1] + command[3:], cwd=place.alone, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(seconds) < 0.5
