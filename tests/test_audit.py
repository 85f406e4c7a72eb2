"""extras/audit_judge.py on the embedded judge, on a judge without grades, and without Slurm; its faults are faults."""
import json
import os
import random
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT, load_script, records, write_jsonl

AUDIT = ROOT / "extras/audit_judge.py"
ALWAYS = ("an answer against itself ties", "swapped answers: the mirrored verdict")


@pytest.fixture(scope="module")
def audit(environment):
    def audit(*words, **more):
        return subprocess.run([sys.executable, AUDIT, *map(str, words)], cwd=ROOT, env=environment | more, capture_output=True, text=True)
    return audit


@pytest.fixture(scope="module")
def audited(audit, judge_model, tmp_path_factory):
    """(what the audit of two questions found, its folder, its exit code)."""
    work = tmp_path_factory.mktemp("audit") / "work"
    questions = write_jsonl(work.parent / "questions.jsonl", [one for one in records("data_eval.jsonl") if one["id"] in ("demo", "gpu-a100")])
    result = audit(judge_model, questions, "--work", work, "--json")
    assert "Traceback" not in result.stderr and result.returncode in (0, 1), result.stderr[-3000:]
    return json.loads(result.stdout), work, result.returncode, questions


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def rows_of(found):
    return {row["name"]: row for row in found["rows"]}


def test_what_holds_by_construction(audited):
    rows = rows_of(audited[0])
    for name in ALWAYS:
        for run in ("without", "with_facts"):
            assert rows[name][run]["hits"] == rows[name][run]["of"] == 2 and rows[name][run]["ok"] is True
    assert rows["verdicts without a score"]["without"]["hits"] == 0


def test_thresholds_grade_and_exit_code(audited):
    found, _, code, _ = audited
    rows = rows_of(found)
    assert (rows["planted faults found"]["at_least"], rows["planted faults found"]["at_least_with_facts"]) == (0.6, 0.8)
    assert rows["planted faults named in the rationale"]["at_least"] == 0.7 and rows["another question's answer loses"]["at_least"] == 0.95
    assert rows["filler wins, on a right answer"]["at_most"] == 0.1 and rows["an order to the judge wins, on a right answer"]["at_most"] == 0.05
    judged = [(row, run) for row in found["rows"] for run in ("without", "with_facts") if row[run] and row[run]["ok"] is not None]
    for row, run in judged:
        least = row["at_least_with_facts" if run == "with_facts" else "at_least"]
        assert row[run]["ok"] is (row[run]["share"] >= least if least else row[run]["share"] <= row["at_most"])
        assert row[run]["low"] <= row[run]["share"] <= row[run]["high"]
    assert found["passed"] is all(row[run]["ok"] for row, run in judged) and code == (0 if found["passed"] else 1)
    assert len(judged) >= 26 and found["questions"] == 2


def test_each_fault_is_confirmed(audited):
    """By asking Slurm again: rejected, or understood otherwise than the reference, and not right."""
    found, work, _, questions = audited
    assert found["confirmed_by"].startswith("Slurm ") and found["faults"] >= 10
    pairs = [(one, other) for one, other in zip(lines(work / "a.jsonl"), lines(work / "b.jsonl"), strict=True)]
    faulty = [other | {"id": f"{at}"} for at, (one, other) in enumerate(pairs) if "/fault " in other["id"]]
    assert len(faulty) == found["faults"] == len({(one["question"], one["answer"]) for one in faulty})
    told = subprocess.run([sys.executable, ROOT / "extras/check_slurm.py", write_jsonl(work / "again.jsonl", faulty), "--questions", questions], check=True,
                          stdout=subprocess.PIPE).stdout
    for line in told.splitlines():
        assert json.loads(line)["right"] is False, json.loads(line)
    references = {one["reference"] for one in records("data_eval.jsonl")}
    kinds = {one["id"].partition("/")[2] for one, _ in pairs}
    assert {"same", "mirror", "spelling", "other", "padding", "flattery", "tone", "order", "order on a wrong answer"} <= kinds
    for one, other in pairs:
        kind = one["id"].partition("/")[2]
        if kind != "mirror" and "wrong" not in kind:
            assert one["answer"] in references, "the reference has to hold its own"
        if kind == "spelling":
            assert other["answer"] not in references and ("--cpus-per-task=" in other["answer"] or "--time=" in other["answer"])
        if kind in ("padding", "flattery", "tone", "order"):
            assert one["answer"] in other["answer"] and len(other["answer"]) > len(one["answer"])


def test_facts_are_in_the_second_run_only(audited):
    _, work, _, _ = audited
    bare, told = ({one["id"]: one for one in lines(work / f"verdicts-{name}-facts.jsonl")} for name in ("without", "with"))
    assert list(bare) == list(told) and not any(one["facts_a"] or one["facts_b"] for one in bare.values())
    for name, one in told.items():
        if "/fault" in name:
            assert one["facts_b"] > 0 and one["facts_a"] == 0 and one["issues_b"][:1] != bare[name]["issues_b"][:1]


def test_goes_on_where_it_was_interrupted(audited, audit, judge_model):
    found, work, code, questions = audited
    for name in ("without", "with"):
        path = work / f"verdicts-{name}-facts.jsonl"
        path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-2]))
    result = audit(judge_model, questions, "--work", work)
    assert result.returncode == code, result.stderr
    assert (work / "judge-with-facts.log").read_text().count("2 verdicts in ") >= 1
    assert result.stdout.splitlines()[-1].startswith(f"GRADE of {judge_model}: {'PASSED' if found['passed'] else 'FAILED'}")
    for row in found["rows"]:
        assert not row["without"] or f"{row['without']['hits']} of {row['without']['of']} (" in next(line for line in result.stdout.splitlines() if row["name"] in line)
    assert max(map(len, result.stdout.splitlines()[1:-1])) < 160  # the first and the last name paths


def test_without_slurm_the_table_confirms_and_says_so(audit, base, tmp_path):
    """The judge here gives no grade at all, and is failed for it."""
    from test_bad_input import make_model
    judge = make_model(tmp_path / "random", base, hidden_size=32, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2, num_key_value_heads=2)
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("bash", "grep", "sh"):
        (programs / name).symlink_to(shutil.which(name))
    result = audit(judge, "data_eval.jsonl", "--limit", 2, PATH=str(programs))
    assert result.returncode == 1 and "Traceback" not in result.stderr, result.stderr[-3000:]
    assert "confirmed by a table of options only" in result.stderr and "only the table of options" in result.stdout.splitlines()[0]
    assert "GRADE" in result.stdout and "FAILED" in result.stdout and "verdicts without a score" in result.stdout.splitlines()[-1]


def test_errors(audit, tmp_path, judge_model):
    shutil.copy(AUDIT, tmp_path)
    alone = subprocess.run([sys.executable, "audit_judge.py", judge_model, ROOT / "data_eval.jsonl"], cwd=tmp_path, capture_output=True, text=True)
    assert alone.returncode == 1 and "there is no judge.py; name it with --judge-script" in alone.stderr and alone.stdout == ""
    one = write_jsonl(tmp_path / "one.jsonl", [{"question": "Why?", "reference": "So."}, {"question": "No reference?"}])
    for words, said in (([judge_model, one], "fewer than two questions"), ([judge_model, "gone.jsonl"], "cannot read"),
                        ([tmp_path / "nothing", "data_eval.jsonl", "--limit", "2"], "no model folder")):
        result = audit(*words)
        assert result.returncode == 1 and said in result.stderr and "Traceback" not in result.stderr and result.stdout == "", result.stderr
    assert audit(judge_model, "data_eval.jsonl", "--limit", "1").returncode == 2


def test_faults_are_planted_in_all_references():
    """Every change is one, and another process plants the same."""
    script = load_script("extras/audit_judge.py")
    kinds = dict.fromkeys(script.KINDS, 0)
    for record in records("extras/data_eval_large.jsonl"):
        planted = script.plant(record["reference"], random.Random(0))
        for kind, faults in planted.items():
            kinds[kind] += bool(faults)
            assert all(wrong != record["reference"] and marks for wrong, marks in faults)
    assert all(kinds.values()), kinds
    code = "import audit_judge, random, sys; print(audit_judge.plant(sys.argv[1], random.Random(0)))"
    for seed in "12":
        told = subprocess.run([sys.executable, "-c", code, record["reference"]], cwd=AUDIT.parent, env=os.environ | {"PYTHONHASHSEED": seed}, check=True,
                              capture_output=True, text=True).stdout
        assert told == f"{planted}\n"
    assert script.is_named("Answer B asks for mem 6G, not 16G.", ["6G"]) and not script.is_named("Answer B asks for 16G.", ["6G"])
    assert script.is_named("has `--memm=16G` where", ["--memm"]) and not script.is_named("has `--memm`", ["--mem"])
