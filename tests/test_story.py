"""The story that `make demo` tells: the base is wrong, the tuned model right, and the judge says so."""
import json
import subprocess
import sys

from conftest import DEMO, ROOT


def slurm_says(path):
    """The facts of extras/check_slurm.py about an answer to the demo's question."""
    words = [sys.executable, ROOT / "extras/check_slurm.py", path, "--questions", ROOT / "data_eval.jsonl", "--id", "demo"]
    return json.loads(subprocess.run(words, check=True, text=True, stdout=subprocess.PIPE).stdout)


def test_slurm_says_that_the_tuned_answer_is_right_and_the_baseline_is_not(demo):
    tuned, baseline = (slurm_says(demo.out / name) for name in ("tuned.txt", "baseline.txt"))
    assert tuned["right"] is True and tuned["met"] == [True, True], tuned["facts"]
    assert {"cpus-per-task": "4", "mem": "16G", "pty": True, "time": "01:00:00"} in [command["options"] for command in tuned["commands"]]
    assert baseline["right"] is False and baseline["met"] == [False, False]
    assert (demo.out / "baseline.txt").read_text().strip() and not any(command["program"] == "srun" for command in baseline["commands"])


def test_judge_prefers_the_tuned_answer(demo):
    verdict = json.loads((demo.out / "verdict.json").read_text())
    assert list(verdict) == ["score_a", "score_b", "winner", "rationale", "issues_a", "issues_b"]
    assert verdict["winner"] == "B" and verdict["score_b"] - verdict["score_a"] >= 1
    assert verdict["rationale"].strip()


def test_validation_loss_fell(demo):
    losses = [entry["validation_loss"] for entry in map(json.loads, (demo.out / "adapter/log.jsonl").open()) if "validation_loss" in entry]
    assert len(losses) > 2 and losses[-1] < 0.5 * losses[0]


def test_last_screen_shows_everything(demo):
    screen = demo.stdout[demo.stdout.index("--- QUESTION"):]
    assert DEMO["question"] in screen
    for name in ("baseline.txt", "tuned.txt", "verdict.json"):
        assert (demo.out / name).read_text().strip() in screen, name
    for word in ("BEFORE", "AFTER", "SLURM on A", "SLURM on B", "accepted  srun", "2 of 2 wanted commands", "VERDICT", "TIME", " s  in all", "NEXT", "ask_lora.py", "README.md"):
        assert word in screen
    assert len(screen.splitlines()) <= 70
    assert (demo.out / "adapter/adapter_model.safetensors").is_file()
