"""Answers on stdout and nothing else there; the same bytes again; the same answer from a file of questions."""
import json
import os
import shutil
import subprocess
import sys

from conftest import DEMO, records, refused, write_jsonl

SHORT = ("--max-new-tokens", "40")


def test_answer_is_all_of_stdout_and_the_same_everywhere(run_all, base, tmp_path):
    three = records("data_eval.jsonl")[:3]
    file = write_jsonl(tmp_path / "three.jsonl", three)
    again = write_jsonl(tmp_path / "instruction.jsonl", [{"instruction": three[2]["question"]}])
    first, second, stdin, other, listed, named = run_all([
        ("ask.py", base, DEMO["question"], *SHORT), ("ask.py", base, DEMO["question"], *SHORT),
        ("ask.py", base, "-", *SHORT, {"stdin": DEMO["question"].encode()}), ("ask.py", base, three[1]["question"], *SHORT),
        ("ask.py", base, "--questions", file, *SHORT), ("ask.py", base, "--questions", again, *SHORT)])
    for result in (first, second, stdin, other, listed, named):
        assert result.returncode == 0, result.stderr
        for word in ("precision: fp32 on the CPU (", "GB free", "tokens/s", "peak memory", "imports", "load"):
            assert word in result.stderr
    assert first.stdout == second.stdout == stdin.stdout, "the same command gives the same bytes"
    assert first.stdout.strip() and first.stdout.endswith("\n")
    assert "Give a minimal example" not in first.stdout and "<|" not in first.stdout, "the prompt is not echoed"

    lines = [json.loads(line) for line in listed.stdout.splitlines()]
    assert [(line["id"], line["question"]) for line in lines] == [(one["id"], one["question"]) for one in three]
    assert lines[0]["answer"] + "\n" == first.stdout, "byte for byte the one asked alone"
    assert lines[1]["answer"] + "\n" == other.stdout
    assert json.loads(named.stdout)["answer"] == lines[2]["answer"]
    assert lines[0]["prompt"] == f"<s><|user|>{DEMO['question']}<|assistant|>"
    assert {"model", "precision", "system", "max_new_tokens", "versions"} <= set(lines[0])


def test_cut_off_is_said_and_the_system_message_is_in_the_prompt(run, base, tmp_path):
    file = write_jsonl(tmp_path / "one.jsonl", [DEMO])
    result = run("ask.py", base, "--questions", file, "--system", "Answer briefly.", "--max-new-tokens", "3")
    assert result.returncode == 0, result.stderr
    assert "cut off at 3 tokens; raise --max-new-tokens" in result.stderr
    line = json.loads(result.stdout)
    assert line["ended"] is False and line["tokens"] == 3 and line["system"] == "Answer briefly."
    assert line["prompt"] == f"<s><|system|>Answer briefly.<|user|>{DEMO['question']}<|assistant|>"


def test_model_without_chat_template(run_all, base, tmp_path):
    model = tmp_path / "model"
    shutil.copytree(base, model)
    template = shutil.move(model / "chat_template.jinja", tmp_path / "template.jinja")
    assert "chat_template" not in (model / "tokenizer_config.json").read_text()
    without, given, usual = run_all([
        ("ask.py", model, DEMO["question"], *SHORT), ("ask.py", model, DEMO["question"], *SHORT, "--chat-template", template),
        ("ask.py", base, DEMO["question"], *SHORT)])
    refused(without, "no chat template", "--chat-template", code=(1,))
    assert given.returncode == 0, given.stderr
    assert given.stdout == usual.stdout


def test_a_full_stdout_is_one_sentence(alone, base, environment):
    with open("/dev/full", "w") as full:
        result = subprocess.run([sys.executable, alone["ask.py"], base, DEMO["question"], "--max-new-tokens", "3"], env=environment,
                                stdout=full, stderr=subprocess.PIPE, text=True)
    assert result.returncode == 1
    assert result.stderr.count("error: ") == 1 and "standard output" in result.stderr and "Traceback" not in result.stderr


def test_a_reader_that_stops_early_gives_no_traceback(alone, base, environment):
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run([sys.executable, alone["ask.py"], base, DEMO["question"], "--max-new-tokens", "3"], env=environment,
                            stdout=writer, stderr=subprocess.PIPE, text=True)
    os.close(writer)
    assert result.returncode == 1 and "Traceback" not in result.stderr


def test_tuned_answers_compare(run, demo, base, tmp_path):
    """One load answers without and with the adapter, and after another question, just as ask.py and ask_lora.py did alone."""
    file = write_jsonl(tmp_path / "two.jsonl", [records("data_eval.jsonl")[1], DEMO])
    result = run("ask_lora.py", demo.out / "adapter", "--questions", file, "--compare", "--base", base)
    assert result.returncode == 0, result.stderr
    other, line = map(json.loads, result.stdout.splitlines())
    assert other["answer"] != line["answer"]
    assert line["answer_without"] + "\n" == (demo.out / "baseline.txt").read_text()
    assert line["answer"] + "\n" == (demo.out / "tuned.txt").read_text()
    assert line["id"] == DEMO["id"] and line["question"] == DEMO["question"] and line["adapter"] == str(demo.out / "adapter")
