"""The story that `make demo` tells: the base is wrong, the tuned model right, and the judge says so."""
import json
import shlex

from conftest import DEMO


def srun_requests(text):
    """What each srun line of an answer asks for, in one spelling: {cpus, megabytes, minutes, shell}."""
    found = []
    for line in text.splitlines():
        if not line.strip().startswith("srun"):
            continue
        words, request = [], {}
        for word in shlex.split(line):
            words += word.split("=", 1) if word.startswith("--") else [word[:2], word[2:]] if word[:2] in ("-c", "-t") and word[2:] else [word]
        for name, value in zip(words, words[1:] + [""]):
            if name in ("-c", "--cpus-per-task"):
                request["cpus"] = int(value)
            elif name == "--mem":
                number = value.upper().removesuffix("B")
                request["megabytes"] = int(number.rstrip("GM")) * (1024 if number.endswith("G") else 1)
            elif name in ("-t", "--time"):
                days, _, clock = value.rpartition("-")
                fields = [int(field) for field in clock.split(":")]
                hours, minutes = (0, fields[0]) if len(fields) < 3 else fields[:2]
                request["minutes"] = int(days or 0) * 1440 + hours * 60 + minutes
            elif name == "--pty":
                request["shell"] = any(word.removeprefix("/bin/") in ("bash", "sh") for word in words)
            elif name.startswith("-") and name not in ("-i", "-l"):
                request[name] = value
        found.append(request)
    return found


ASKED = {"cpus": 4, "megabytes": 16384, "minutes": 60, "shell": True}


def test_srun_lines_are_read():
    assert srun_requests("srun --pty -t 01:00:00 --mem 16GB --cpus-per-task=4 /bin/bash\nsrun -c4 -t60 --mem=16384 --pty bash -i") == [ASKED, ASKED]
    assert srun_requests(DEMO["reference"]) == [{"shell": True}, ASKED]
    assert srun_requests("srun -c 4 --mem=16G -t 1:00 --pty bash") != [ASKED], "one colon is minutes and seconds"


def test_tuned_answer_is_right_and_the_baseline_is_not(demo):
    tuned = srun_requests((demo.out / "tuned.txt").read_text())
    assert {"shell": True} in tuned and ASKED in tuned, tuned
    baseline = (demo.out / "baseline.txt").read_text()
    assert baseline.strip() and srun_requests(baseline) == []


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
    for word in ("BEFORE", "AFTER", "VERDICT", "TIME", " s  in all", "NEXT", "ask_lora.py", "README.md"):
        assert word in screen
    assert len(screen.splitlines()) <= 60
    assert (demo.out / "adapter/adapter_model.safetensors").is_file()
