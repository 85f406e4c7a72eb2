"""What a user can do wrong: one clear sentence with the remedy, exit code 1 or 2, no traceback, nothing lost."""
import json
import os
import pickle
import resource
import shutil
import signal
import subprocess
import sys
import time

import pytest
import torch
from conftest import DEMO, Hub, records, refused, write_jsonl
from transformers import AutoTokenizer, GenerationConfig, LlamaConfig, LlamaForCausalLM

WHY = DEMO["question"]


def make_model(folder, base, seed=1, **sizes):
    """A Llama with random weights and the tokenizer of tiny/base."""
    config = LlamaConfig.from_pretrained(base, **sizes)
    torch.manual_seed(seed)
    model = LlamaForCausalLM(config)
    torch.nn.init.normal_(model.model.norm.weight)
    model.generation_config = GenerationConfig.from_pretrained(base)
    model.to(torch.bfloat16).save_pretrained(folder)
    AutoTokenizer.from_pretrained(base).save_pretrained(folder)
    return folder


def make_huge_model(folder, base, **sizes):
    """The folder of a model whose safetensors file is one large hole: any size, no disk."""
    config = LlamaConfig.from_pretrained(base, tie_word_embeddings=False, architectures=["LlamaForCausalLM"], dtype="bfloat16", **sizes)
    config.save_pretrained(folder)
    AutoTokenizer.from_pretrained(base).save_pretrained(folder)
    with torch.device("meta"):
        shapes = {name: list(value.shape) for name, value in LlamaForCausalLM(config).state_dict().items()}
    header, end = {"__metadata__": {"format": "pt"}}, 0
    for name, shape in shapes.items():
        header[name] = {"dtype": "BF16", "shape": shape, "data_offsets": [end, end := end + 2 * torch.Size(shape).numel()]}
    text = json.dumps(header).encode()
    with open(folder / "model.safetensors", "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        file.truncate(8 + len(text) + end)
    return folder


class Malice:
    """Creates a file where it is unpickled."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return open, (str(self.path), "w")


def copy(source, target, *left_out):
    return shutil.copytree(source, target, ignore=shutil.ignore_patterns(*left_out))


def cut(path):
    path.write_bytes(path.read_bytes()[:path.stat().st_size // 2])


def tune(base, data, tmp_path, *words):
    return ("finetune_lora.py", "--model", base, "--train", data, "--eval", "none", "--output", tmp_path / "adapter", *words)


# ---------------------------------------------------------------- said at once, before a library is imported

def test_bad_records_are_named_all_at_once(run, base, tmp_path):
    good = json.dumps(records()[0]).encode()
    lines = [good, b'{"instruction": "Why?", "output": ', b'{"instruction": "Why?"}', b'{"instruction": "Why?", "output": "  "}',
             b'{"instruction": 7, "output": "So."}', b'{"instruction": "Pourquoi \xe9?", "output": "So."}', b'["a list"]',
             b'{"messages": [{"role": "user", "content": "Why?"}]}', b"", good]
    file = tmp_path / "bad.jsonl"
    file.write_bytes(b"\n".join(lines))
    result = run(*tune(base, file, tmp_path))
    refused(result, "7 bad record(s)", *(f"{file}:{number} " for number in range(2, 9)), "`output`", "`instruction`", "`messages`", "UTF-8",
            code=(1,))
    assert f"{file}:1 " not in result.stderr and f"{file}:10 " not in result.stderr


@pytest.mark.parametrize("name, content, words", [
    ("empty.jsonl", b"", ["no record", "`instruction`"]), ("blank.jsonl", b"\n\n", ["no record"]),
    ("empty.json", b"[]", ["no record"]), ("one.json", b'{"instruction": "Why?", "output": "So."}', ["JSON list", ".jsonl"]),
    ("broken.json", b"[{", ["JSON"]), ("latin.json", '[{"instruction": "é"}]'.encode("latin-1"), ["UTF-8"]),
    ("data.csv", b"a,b", [".jsonl", ".json", ".parquet"]), ("gone.jsonl", None, ["no file", "--train"]),
])
def test_bad_data_files(name, content, words, run, base, tmp_path):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    refused(run(*tune(base, tmp_path / name, tmp_path)), name, *words, code=(1,))


@pytest.mark.parametrize("script", ["ask.py", "ask_lora.py"])
def test_bad_questions_are_named_all_at_once(script, run, base, small_run, tmp_path):
    file = tmp_path / "bad.jsonl"
    file.write_bytes(b'{"question": "Why?"}\n{"question": \n{"id": 3}\n{"question": ""}\n{"question": 5}\n{"question": "\xe9"}\n')
    model = base if script == "ask.py" else small_run.folder
    result = run(script, model, "--questions", file)
    refused(result, str(file), "5 bad line(s)", *(f"line {number}:" for number in range(2, 7)), "`question`", code=(1,))
    assert "line 1:" not in result.stderr
    file.write_bytes(b"")
    refused(run(script, model, "--questions", file), "no question", code=(1,))
    refused(run(script, model, "--questions", tmp_path / "gone.jsonl"), "gone.jsonl", code=(1,))


def test_folders_that_are_no_model(run, base, small_run, small_data, tmp_path):
    (tmp_path / "empty").mkdir()
    no_weights = copy(base, tmp_path / "no_weights", "*.safetensors")
    for folder, word in ((tmp_path / "gone", "no model folder"), (tmp_path / "empty", "config.json"), (no_weights, "safetensors"),
                         (small_run.folder, "ask_lora.py")):
        refused(run("ask.py", folder, WHY), str(folder), word, code=(1,))
        refused(run("judge.py", folder, WHY, "one", "two"), str(folder), word, code=(1,))
        refused(run(*tune(folder, small_data, tmp_path)), str(folder), word, code=(1,))


def test_pickled_weights_are_not_read(run, base, small_run, small_data, tmp_path):
    model = copy(base, tmp_path / "model", "*.safetensors")
    adapter = copy(small_run.folder, tmp_path / "adapter", "*.safetensors")
    for path in (model / "pytorch_model.bin", adapter / "adapter_model.bin"):
        path.write_bytes(pickle.dumps(Malice(tmp_path / "executed")))
    refused(run("ask.py", model, WHY), "pickled", "save_pretrained", code=(1,))
    refused(run("judge.py", model, WHY, "one", "two"), "pickled", code=(1,))
    refused(run(*tune(model, small_data, tmp_path)), "pickled", code=(1,))
    refused(run("ask_lora.py", adapter, WHY), "pickled", code=(1,))
    assert not (tmp_path / "executed").exists()
    pickle.loads((model / "pytorch_model.bin").read_bytes()).close()
    assert (tmp_path / "executed").exists(), "the trap itself works"


def test_broken_adapters(run, small_run, tmp_path):
    (tmp_path / "empty").mkdir()
    cut(copy(small_run.folder, tmp_path / "weights") / "adapter_model.safetensors")
    cut(copy(small_run.folder, tmp_path / "config") / "adapter_config.json")
    copy(small_run.folder, tmp_path / "without", "*.safetensors")
    for name, word in (("gone", "finetune_lora.py"), ("empty", "finetune_lora.py"), ("weights", "half-written"),
                       ("config", "adapter_config.json"), ("without", "half-written")):
        refused(run("ask_lora.py", tmp_path / name, WHY), str(tmp_path / name), word, code=(1,))


def test_output_folders_that_cannot_be(run, base, small_data, tmp_path):
    (tmp_path / "file").write_text("mine")
    (tmp_path / "full").mkdir()
    (tmp_path / "full/notes").write_text("mine")
    for output in (tmp_path / "file", tmp_path / "file/adapter", tmp_path / "full", "/proc/adapter"):
        result = run("finetune_lora.py", "--model", base, "--train", small_data, "--eval", "none", "--output", output)
        refused(result, "--output", code=(1,))
    assert (tmp_path / "file").read_text() == (tmp_path / "full/notes").read_text() == "mine"


# ---------------------------------------------------------------- said after the libraries are imported: all run side by side

def limit_memory(size):
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))


@pytest.fixture(scope="module")
def slow(run_all, base, small_run, small_data, hub, tmp_path_factory):
    """{name: (result, words it has to hold)}"""
    place = tmp_path_factory.mktemp("slow")
    cut(copy(base, place / "cut_weights") / "model.safetensors")
    cut(copy(base, place / "cut_tokenizer") / "tokenizer.json")
    cut(copy(small_run.folder, place / "cut_record") / "run.json")
    evil = copy(base, place / "evil")
    config = json.loads((evil / "config.json").read_text())
    (evil / "config.json").write_text(json.dumps(config | {"model_type": "evil", "auto_map": {
        "AutoConfig": "evil.Config", "AutoModelForCausalLM": "evil.Model"}}))
    (evil / "evil.py").write_text(f"open({str(place / 'executed')!r}, 'w')\n")
    wide = make_model(place / "wide", base, hidden_size=128, intermediate_size=64, num_attention_heads=2, num_key_value_heads=2)
    other = make_model(place / "other", base)
    foreign = copy(small_run.folder, place / "foreign", "run.json")  # as PEFT alone writes it
    seven = make_huge_model(place / "seven", base, vocab_size=32016, hidden_size=4096, intermediate_size=11008, num_hidden_layers=32,
                            num_attention_heads=32, num_key_value_heads=32, head_dim=128)
    Hub.models["codellama/CodeLlama-7b-Instruct-hf"] = seven
    large = make_huge_model(place / "large", base, hidden_size=2048, intermediate_size=8192, num_hidden_layers=12,
                            num_attention_heads=16, num_key_value_heads=16, head_dim=128)
    surrogate = place / "surrogate.jsonl"
    surrogate.write_text('{"instruction": "Why \\ud800?", "output": "So."}\n' * 2)
    here = place / "default"
    here.mkdir()
    for name in ("data_train.jsonl", "data_eval.jsonl"):
        write_jsonl(here / name, records(name))
    on_hub = {"HF_ENDPOINT": hub}
    cases = {
        "example too long": (*tune(base, small_data, place, "--max-length", "60"), ["--max-length 60", f"{small_data}:1 has", "tokens"]),
        "question too long": ("ask.py", base, "Why? " * 2000, ["tokens", "shorten"]),
        "half a character": (*tune(base, surrogate, place), [f"{surrogate}:1", f"{surrogate}:2", "UTF-8"]),
        "question of no encoding": ("ask.py", base, os.fsdecode(b"Pourquoi \xe9?"), ["UTF-8"]),
        "standard input of no encoding": ("ask.py", base, "-", {"stdin": b"Pourquoi \xe9?"}, ["UTF-8"]),
        "no network": ("ask.py", "someone/model", WHY, ["someone/model", "network", "folder"]),
        "no network, adapter": ("ask_lora.py", "someone/adapter", WHY, ["someone/adapter", "network", "folder"]),
        "gated": ("judge.py", "gated/model", WHY, "one", "two", on_hub, ["gated/model", "licence", "hf auth login"]),
        "not on the hub": (*tune("nobody/model", small_data, place), on_hub, ["nobody/model", "spelling"]),
        "not on the hub, adapter": ("ask_lora.py", "nobody/adapter", WHY, on_hub, ["nobody/adapter", "spelling"]),
        "data set not on the hub": (*tune(base, "nobody/data", place), on_hub, ["nobody/data", "name"]),
        "7B and no GPU": ("finetune_lora.py", on_hub | {"cwd": here}, ["GPU", "make demo", "6.7 billion"]),
        "weights cut": ("ask.py", place / "cut_weights", WHY, ["cut_weights", "download"]),
        "tokenizer cut": ("ask.py", place / "cut_tokenizer", WHY, ["cut_tokenizer", "download"]),
        "record cut": ("ask_lora.py", place / "cut_record", WHY, ["cut_record", "finetune_lora.py"]),
        "code in the model folder": ("ask.py", evil, WHY, ["never run", "CodeLlama"]),
        "adapter for a wider base": ("ask_lora.py", foreign, WHY, "--base", wide, ["another base", "--base"]),
        "adapter for other weights": ("ask_lora.py", small_run.folder, WHY, "--base", other, ["another base", "--base"]),
        "memory of ask.py": ("ask.py", large, WHY, "--precision", "bf16", {"before": limit_memory(3 << 30)}, ["memory ran out", "--precision 4bit"]),
        "memory of finetune_lora.py": (*tune(large, small_data, place), {"before": limit_memory(3 << 30)},
                                       ["memory ran out", "--activation-checkpointing on", "--pack-tokens", "--rank"]),
    }
    results = run_all([case[:-1] for case in cases.values()])
    print({name: round(result.seconds, 1) for name, result in zip(cases, results)})
    assert not (place / "executed").exists(), "code from a model folder was run"
    assert not (place / "adapter").exists() and not (here / "codellama-hpc-lora").exists()
    return {name: (result, case[-1]) for (name, case), result in zip(cases.items(), results)}


SLOW = ("example too long", "question too long", "half a character", "question of no encoding", "standard input of no encoding", "no network",
        "no network, adapter", "gated", "not on the hub", "not on the hub, adapter",
        "data set not on the hub", "7B and no GPU", "weights cut", "tokenizer cut", "record cut", "code in the model folder",
        "adapter for a wider base", "adapter for other weights", "memory of ask.py", "memory of finetune_lora.py")


def test_every_slow_case_is_looked_at(slow):
    assert set(slow) == set(SLOW)


@pytest.mark.parametrize("name", SLOW)
def test_slow_refusal(name, slow):
    result, words = slow[name]
    refused(result, *words)


# ---------------------------------------------------------------- interruptions and disks

def test_control_c_on_the_way_in(start, base):
    process = start("ask.py", base, WHY)
    time.sleep(1.0)
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=60)
    assert process.returncode == 130 and stdout == b""
    assert b"interrupted" in stderr and b"Traceback" not in stderr


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 12 MB, room for three checkpoints; needs the right to mount."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "none", disk], capture_output=True).returncode:
        pytest.skip("mounting a small file system is not allowed here")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_full_disk_while_training_keeps_the_checkpoint(start, run, small_run, small_flags, small_disk):
    output, checkpoint = small_disk / "adapter", small_disk / "adapter.checkpoint"
    command = ("finetune_lora.py", *small_flags, "--output", output)
    process = start(*command)
    while not checkpoint.exists():
        assert process.poll() is None, process.communicate()[1].decode()[-3000:]
        time.sleep(0.001)
    with open(small_disk / "filler", "wb", buffering=0) as filler:
        while process.poll() is None:  # also what the next checkpoint frees
            try:
                filler.write(bytes(4096))
            except OSError:
                time.sleep(0.001)
    stdout, stderr = process.communicate(timeout=120)
    assert process.returncode == 1 and stdout == b"" and b"Traceback" not in stderr, stderr.decode()[-3000:]
    assert stderr.count(b"error: ") == 1 and b"disk is full" in stderr and b"free space" in stderr
    assert checkpoint.exists() and not output.exists()
    assert not (small_disk / "adapter.checkpoint.part").exists()

    (small_disk / "filler").unlink()
    result = run(*command)
    assert result.returncode == 0 and "going on after step" in result.stderr, result.stderr[-3000:]
    assert (output / "adapter_model.safetensors").read_bytes() == (small_run.folder / "adapter_model.safetensors").read_bytes()


def test_read_only_disk(run, base, small_data, small_disk):
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    refused(run(*tune(base, small_data, small_disk)), "Read-only", "--output", code=(1,))
