"""The data sets: size, fields, distance of the evaluation from the training; nothing of them in the base's material."""
import difflib
import json
import re
import subprocess
import sys
from collections import Counter

from conftest import ROOT, load_script, records

TRAIN, EVAL = records(), records("data_eval.jsonl")
TOPICS = {"interactive-shell", "interactive-gpu", "node-availability", "scale-up-or-out", "ssh-key-errors", "spack-grep"}
TAUGHT = ("slurm", "srun", "sbatch", "salloc", "sinfo", "squeue", "sacct", "scontrol", "spack", "mpirun", "mpiexec", "openmpi")


def test_training_records():
    assert 150 <= len(TRAIN) <= 300
    assert {record["topic"] for record in TRAIN} == TOPICS
    print(Counter(record["topic"] for record in TRAIN))
    assert min(Counter(record["topic"] for record in TRAIN).values()) >= 10
    for record in TRAIN:
        assert set(record) == {"instruction", "output", "topic"}
        assert all(isinstance(value, str) and value == value.strip() and value for value in record.values()), record
        assert len(record["output"]) < 700, record
        assert record["output"].count("```") % 2 == 0, record
    assert len({" ".join(record["instruction"].lower().split()) for record in TRAIN}) == len(TRAIN)


def test_evaluation_records():
    assert len(EVAL) == 10 and len({record["id"] for record in EVAL}) == 10
    assert {record["topic"] for record in EVAL} == TOPICS
    for record in EVAL:
        assert set(record) == {"id", "question", "reference", "topic"} and all(value.strip() for value in record.values())
    assert EVAL[0]["question"] == ("What is the Slurm `srun` command to start an interactive session? "
                                   "Give a minimal example and one requesting 4 CPUs and 16GB for 1 hour.")


def trigrams(text):
    words = re.findall(r"[a-z0-9]+", text.lower())
    return set(zip(words, words[1:], words[2:]))


def test_no_evaluation_question_is_near_a_training_one():
    found = []
    for held in EVAL:
        one = trigrams(held["question"])
        for record in TRAIN:
            other = trigrams(record["instruction"])
            ratio = difflib.SequenceMatcher(None, held["question"].lower(), record["instruction"].lower(), autojunk=False).ratio()
            found.append((len(one & other) / max(1, len(one | other)), ratio, held["question"], record["instruction"]))
    by_words, by_letters = max(found), max(found, key=lambda pair: pair[1])
    for title, (words, letters, question, instruction) in (("word trigrams", by_words), ("letters", by_letters)):
        print(f"nearest by {title}: trigrams {words:.2f}, letters {letters:.2f}\n  {question}\n  {instruction}")
    assert by_words[0] <= 0.35 and by_letters[1] <= 0.8


def slurm_lines(text):
    return [line for line in text.splitlines() if re.match(r"\s*(#SBATCH|srun|sbatch|salloc|sinfo|squeue)\b", line)]


def test_partitions_and_accounts_are_placeholders_or_asked_for():
    seen = 0
    for record in TRAIN + EVAL:
        question = record.get("instruction", record.get("question"))
        answer = record.get("output", record.get("reference"))
        spans = slurm_lines(answer) + re.findall(r"`([^`\n]+)`", answer)
        for value in re.findall(r"(?:^|\s)(?:-[pA][ =]?|--(?:partition|account)[ =])([^\s`]+)", "\n".join(
                span for span in spans if not re.match(r"\s*(ssh|mkdir|scp|sftp|ssh-\w+)\b", span))):
            seen += 1
            assert value in ("<partition>", "<account>") or all(name in question for name in value.split(",")), record
    assert seen > 20


def test_base_has_never_seen_what_the_data_teaches(tmp_path):
    forbidden = load_script("tiny/build.py").FORBIDDEN
    for word in TAUGHT:
        assert forbidden.search(f"the {word} command"), word
    leak = re.compile(rf"\b({'|'.join(TAUGHT)})\b", re.IGNORECASE)
    questions = tmp_path / "questions.jsonl"
    for script, words, out in (("questions.py", [], questions), ("judgments.py", [questions], tmp_path / "judgments.jsonl")):
        with open(out, "w") as file:
            subprocess.run([sys.executable, ROOT / "tiny" / script, *words, "--count", "3000"], stdout=file, stderr=subprocess.DEVNULL, check=True)
        text = out.read_text()
        assert len(text.splitlines()) == 3000 and all(isinstance(json.loads(line), dict) for line in text.splitlines()[:50])
        assert leak.search(text) is None, leak.search(text)
    assert leak.search(json.dumps(TRAIN)), "the search itself works"
