"""README: its commands run as they stand (with the large models' names replaced by the tiny ones), its links and names hold."""
import os
import re
import shlex
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import ROOT, SCRIPTS, records, write_jsonl

README = (ROOT / "README.md").read_text(encoding="utf-8")
HUB_NAMES = {"codellama/CodeLlama-7b-Instruct-hf": "tiny/base", "Qwen/Qwen3-8B": "tiny/judge", "<QUESTION>": "Why?", "<ANSWER_A>": "So.",
             "<ANSWER_B>": "Not so.", "<REFERENCE>": "So."}


def command_lines():
    """Every line of the fenced bash blocks, and every command in backquotes, that calls one of the scripts."""
    blocks = re.findall(r"^```bash\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    lines = [line for block in blocks for line in block.replace("\\\n", " ").splitlines()]
    lines += re.findall(r"`(python [^`]+)`", README)
    return list(dict.fromkeys(line.strip() for line in lines if re.search(r"\w\.py\b", line)))


def test_flags_in_the_readme_are_flags_of_the_scripts(run):
    lines = command_lines()
    assert {script for script in SCRIPTS for line in lines if f"{script} " in line + " "} == set(SCRIPTS), lines
    assert len(lines) >= 8
    known = {script: set(re.findall(r"--[a-z][a-z-]+", run(script, "--help").stdout)) for script in SCRIPTS}
    known |= {f"extras/{path.name}": set(re.findall(r"--[a-z][a-z-]+", path.read_text(encoding="utf-8"))) for path in (ROOT / "extras").glob("*.py")}
    for line in lines:
        words = shlex.split(line)
        at = next(index for index, word in enumerate(words) if word.endswith(".py"))
        assert words[at] in known, line
        for flag in (word.partition("=")[0] for word in words[at:] if word.startswith("--")):
            assert flag in known[words[at]], f"{flag} in: {line}"


def test_commands_run(demo, environment, tmp_path):
    """In a copy with the demo's adapter and the example's data; a tuning only up to its plan, which the demo has carried out."""
    here = tmp_path / "read me"
    here.mkdir()
    for path in demo.folder.iterdir():
        if path.name in SCRIPTS or path.suffix == ".jsonl" or path.name in ("tiny", "extras"):
            (here / path.name).symlink_to(path)
    shutil.copytree(demo.out / "adapter", here / "codellama-hpc-lora")
    (here / "my-lora").symlink_to("codellama-hpc-lora")
    write_jsonl(here / "my_data.jsonl", records()[:3])
    write_jsonl(here / "my_eval.jsonl", records("data_eval.jsonl")[:2])
    (here / "settings.yaml").write_text("learning_rate: 1e-3\n")
    (here / "baseline.txt").write_text("Use top.\n")
    (here / "tuned.txt").write_text("Use srun.\n")
    asked = records("data_eval.jsonl")[:2]
    for name in ("baseline", "tuned"):
        write_jsonl(here / f"{name}.jsonl", [{"id": one["id"], "question": one["question"], "answer": one["reference"] + name} for one in asked])
        subprocess.run([sys.executable, ROOT / "extras/check_slurm.py", here / f"{name}.jsonl", "--questions", ROOT / "data_eval.jsonl"], check=True,
                       stdout=open(here / f"{name}-facts.jsonl", "w"))
    judged = subprocess.run([sys.executable, ROOT / "judge.py", ROOT / "tiny/judge", "--pairs", here / "baseline.jsonl", here / "tuned.jsonl"],
                            env=environment, check=True, stdout=subprocess.PIPE).stdout
    (here / "verdicts.jsonl").write_bytes(judged)
    lines = {}  # one for every set of flags: three questions asked alike show no more than one
    for line in command_lines():
        for name, tiny in HUB_NAMES.items():
            line = line.replace(name, tiny)
        line = line.replace("torchrun ", "python -m torch.distributed.run ")
        if "finetune_lora.py" in line:
            line += " --model tiny/base --check --max-length 1024"
        shape = re.search(r"\w+\.py", line)[0], *sorted(set(re.findall(r" --?[a-z-]+| -(?= |$)", line))), "|" in line
        lines.setdefault(shape, re.sub(r"> (baseline|tuned)\.(txt|jsonl)", "> /dev/null", line.replace("--output verdicts", f"--output new-{len(lines)}")))
    print("\n".join(lines.values()))
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"

    def execute(line):
        return line, subprocess.run(["bash", "-euo", "pipefail", "-c", line], cwd=here, env=environment | {"PATH": path}, text=True,
                                    stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(execute, lines.values()))
    failed = [line + "\n" + result.stderr[-700:] for line, result in results
              if result.returncode or not result.stdout.strip() and ">" not in line and "--output new-" not in line]
    assert not failed, "\n\n".join(failed)


def test_make_targets_are_named_and_exist():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE))  # not "does it make sense"
    assert {"demo", "eval", "test"} <= named <= targets


@pytest.mark.parametrize("page", ["README.md", "WORKING.md", "extras/README.md", "extras/slurm/README.md"])
def test_relative_links_resolve(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text):
        assert re.match(r"https?://", target) or (ROOT / page).parent.joinpath(target).exists(), target


def test_messages_of_the_troubleshooting_table_are_in_the_scripts():
    table = README.partition("## When something goes wrong")[2].partition("\n## ")[0]
    messages = [message for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for message in re.findall(r"`([^`]+)`", row)]
    assert len(messages) >= 5
    scripts = [*SCRIPTS, *(f"extras/{path.name}" for path in (ROOT / "extras").glob("*.py"))]
    code = " ".join(re.sub(r'"\s*\n\s*f?"', "", (ROOT / script).read_text()) for script in scripts)
    for message in messages:
        assert message in code, message


@pytest.mark.parametrize("file", ["README.md", "WORKING.md", "tiny/build.py", *SCRIPTS])
def test_no_figure_is_left_open(file):
    assert not re.findall(r"@[A-Z_]{3,}@", (ROOT / file).read_text(encoding="utf-8"))
