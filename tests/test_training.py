"""Tuning: the same bytes after reruns, kills and on two processes; what the adapter folder holds; flags and data formats."""
import itertools
import json
import os
import re
import signal
import subprocess
import sys
import time
import tracemalloc

import pytest
from conftest import ROOT, records, refused, write_jsonl


def weights(folder):
    return (folder / "adapter_model.safetensors").read_bytes()


def finished(result):
    assert result.returncode == 0, result.stderr[-3000:]
    assert result.stdout == ""
    return result


def test_rerun_from_a_config_file_gives_the_same_bytes(run, small_run, small_flags, tmp_path):
    """All flags in YAML, one of them wrong there and right on the command line: the flag wins."""
    words = [str(word) for word in small_flags]
    settings = {flag.removeprefix("--").replace("-", "_"): value for flag, value in zip(words[::2], words[1::2])} | {"epochs": 2}
    config = tmp_path / "settings.yaml"
    config.write_text("".join(f"{name}: {value}\n" for name, value in settings.items()) + "double_quantisation: true\n")
    finished(run("finetune_lora.py", "--config", config, "--epochs", "6", "--output", tmp_path / "again"))
    assert weights(tmp_path / "again") == weights(small_run.folder)
    losses = [[json.loads(line)["loss"] for line in (folder / "log.jsonl").open()] for folder in (tmp_path / "again", small_run.folder)]
    assert losses[0] == losses[1]


def test_two_processes_give_the_bytes_of_one_with_two_packs(run, small_run, small_flags, tmp_path):
    words = small_flags[:-2]
    assert small_flags[-2] == "--accumulation"
    finished(run("finetune_lora.py", *words, "--output", tmp_path / "two",
                 launcher=("-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2")))
    assert weights(tmp_path / "two") == weights(small_run.folder)
    assert json.loads((tmp_path / "two/run.json").read_text())["processes"] == 2


def wait_for(path, process, timeout=120):
    until = time.monotonic() + timeout
    while not path.exists():
        assert process.poll() is None, process.communicate()[1].decode()[-3000:]
        assert time.monotonic() < until
        time.sleep(0.001)


def test_stopped_and_resumed_gives_the_same_bytes(start, run, small_run, small_flags, small_data, tmp_path):
    """As a user stops it, in processes of its own; twenty kills more, at any moment, are the next test's."""
    output = tmp_path / "killed"
    checkpoint, part = tmp_path / "killed.checkpoint", tmp_path / "killed.checkpoint.part"
    command = ("finetune_lora.py", *small_flags, "--output", output)
    resumed = []
    for moment in (signal.SIGINT, signal.SIGKILL, signal.SIGTERM):
        stamp = checkpoint.stat().st_mtime_ns if checkpoint.exists() else 0
        process = start(*command)
        if moment == signal.SIGKILL:  # while a checkpoint is written
            wait_for(part, process)
        else:
            while not checkpoint.exists() or checkpoint.stat().st_mtime_ns == stamp:
                assert process.poll() is None, process.communicate()[1].decode()[-3000:]
                time.sleep(0.001)
        process.send_signal(moment)
        stdout, stderr = process.communicate(timeout=120)
        assert stdout == b""
        resumed += re.findall(r"going on after step (\d+) of 18", stderr.decode())
        if moment == signal.SIGKILL:
            assert process.returncode == -signal.SIGKILL
            part.write_bytes(checkpoint.read_bytes()[:1000])  # what such a kill leaves, also where it came too late
        else:
            assert process.returncode == 128 + moment, stderr.decode()[-3000:]
            assert "Traceback" not in stderr.decode()
            assert f"{checkpoint} is kept" in stderr.decode() and "same command" in stderr.decode()
        assert checkpoint.exists() and not output.exists()

    kept = checkpoint.read_bytes()
    other = write_jsonl(tmp_path / "other.jsonl", records()[1:13])
    changed = [other if word == small_data else word for word in small_flags]
    refused(run("finetune_lora.py", *changed, "--weight-decay", "0.1", "--output", output),
            "another run", "weight_decay was 0.0, is 0.1", "train_sha256", "--overwrite", code=(1,))
    assert checkpoint.read_bytes() == kept

    last = finished(run(*command))
    resumed += re.findall(r"going on after step (\d+) of 18", last.stderr)
    print("resumed after steps", resumed)
    steps = [int(step) for step in resumed]
    assert len(steps) == 3 and steps == sorted(steps) and steps[0] < steps[-1] < 18
    assert weights(output) == weights(small_run.folder)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"killed", "other.jsonl"}, "nothing half-made is left behind"


def test_twenty_kills_at_random_moments_and_the_same_bytes(alone, environment, small_run, small_flags, tmp_path):
    seed = int(os.environ.get("TEST_SEED", time.time()))
    print(f"TEST_SEED={seed} draws these moments again")
    result = subprocess.run([sys.executable, ROOT / "tests/kills.py", alone["finetune_lora.py"], str(seed), "18", tmp_path,
                             *map(str, small_flags), "--dropout", "0.1"], cwd=ROOT, env=environment, capture_output=True, text=True)
    print(result.stdout)
    assert result.returncode == 0, result.stderr[-3000:]
    kills = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(kills) == 20 and all(kill["killed"] for kill in kills)
    assert sum(kill["part"] is not None for kill in kills) >= 3, "some came while a checkpoint was being written"
    saved = [kill["saved"] for kill in kills]
    assert saved == sorted(saved) and saved[-1] == 18 and len(set(saved)) > 5, "no step is lost, and none is skipped to the end"
    for before, kill in zip([0] + saved, kills):
        assert kill["resumed"] in (None, before), "each goes on exactly where the one before was"
    assert len({kill["resumed"] for kill in kills}) > 4
    killed, undisturbed = tmp_path / "killed", tmp_path / "undisturbed"
    assert weights(killed) == weights(undisturbed) != weights(small_run.folder), "the dropout is the same, too"
    assert (killed / "log.jsonl").read_text() == (undisturbed / "log.jsonl").read_text()
    assert {path.name for path in tmp_path.iterdir()} == {"killed", "undisturbed", "stderr"}, "nothing half-made is left behind"


def test_finished_adapter_is_not_overwritten_unasked(run, small_run, small_flags):
    before = weights(small_run.folder)
    refused(run("finetune_lora.py", *small_flags, "--output", small_run.folder), "finished adapter", "--overwrite", code=(1,))
    assert weights(small_run.folder) == before


def test_adapter_folder_is_complete(small_run, base):
    folder = small_run.folder
    assert {path.name for path in folder.iterdir()} >= {
        "adapter_config.json", "adapter_model.safetensors", "tokenizer.json", "tokenizer_config.json", "chat_template.jinja",
        "README.md", "run.json", "log.jsonl", "loss.png"}
    config = json.loads((folder / "adapter_config.json").read_text())
    assert config["peft_type"] == "LORA" and config["r"] == 8 and config["lora_alpha"] == 16
    assert config["base_model_name_or_path"] == str(base)
    assert set(config["target_modules"]) == {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"}
    assert (folder / "chat_template.jinja").read_text() == (base / "chat_template.jinja").read_text()
    run = json.loads((folder / "run.json").read_text())
    assert run["arguments"]["learning_rate"] == 2e-3 and run["arguments"]["seed"] == 3 and run["arguments"]["rank"] == 8
    assert re.fullmatch(r"[0-9a-f]{64}", run["train_sha256"])
    assert {"torch", "transformers", "peft", "bitsandbytes"} <= set(run["versions"]) and run["device"] and run["python"]
    log = [json.loads(line) for line in (folder / "log.jsonl").open()]
    assert [entry["step"] for entry in log] == list(range(1, 19))
    assert all(entry["loss"] > 0 and entry["gradient_norm"] > 0 for entry in log)
    rates = [entry["learning_rate"] for entry in log]
    assert max(rates) == 2e-3 and rates[-1] < 1e-4 and rates == sorted(rates, reverse=True), "cosine, one step of warm-up"
    assert log[-1]["loss"] < log[0]["loss"] * 0.8
    assert (folder / "loss.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    card = (folder / "README.md").read_text()
    assert card.startswith("---\nbase_model: ") and "rank 8, alpha 16" in card and "18 steps" in card
    assert small_run.stdout == ""
    for word in ("the plan", "tokens/s", "peak memory", "adapter changes the logits", "ask_lora.py"):
        assert word in small_run.stderr


def test_init_adapter_goes_on_where_it_stopped(run, small_run, small_data, base, tmp_path):
    result = finished(run("finetune_lora.py", "--model", base, "--train", small_data, "--eval", small_data, "--epochs", "1",
                          "--batch-size", "6", "--init-adapter", small_run.folder, "--output", tmp_path / "more", "--deterministic"))
    log = [json.loads(line) for line in (tmp_path / "more/log.jsonl").open()]
    before = [json.loads(line)["loss"] for line in (small_run.folder / "log.jsonl").open()]
    validation = [entry["validation_loss"] for entry in log if "validation_loss" in entry]
    assert validation[0] < before[0] * 0.8, "it starts with the loss of the tuned model"
    assert len(validation) == 2 and validation[1] < validation[0]
    assert "validation loss" in result.stderr
    assert weights(tmp_path / "more") != weights(small_run.folder)
    assert json.loads((tmp_path / "more/adapter_config.json").read_text())["r"] == 8
    assert json.loads((tmp_path / "more/run.json").read_text())["arguments"]["rank"] == 8, "the record tells the adapter's own rank"


def test_check_prints_the_plan_and_data_formats_are_equal(run_all, small_data, base, tmp_path):
    import pyarrow
    import pyarrow.parquet
    twelve = records()[:12]
    messages = write_jsonl(tmp_path / "messages.jsonl", [{"messages": [
        {"role": "user", "content": one["instruction"]}, {"role": "assistant", "content": one["output"]}]} for one in twelve])
    questions = tmp_path / "questions.json"
    questions.write_text(json.dumps([{"question": one["instruction"], "answer": one["output"]} for one in twelve]))
    prompts = tmp_path / "prompts.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"prompt": [one["instruction"] for one in twelve],
                                               "completion": [one["output"] for one in twelve]}), prompts)
    here = tmp_path / "here"
    here.mkdir()
    results = run_all([("finetune_lora.py", "--check", "--model", base, "--train", file, "--eval", "none", "--epochs", "5", "--output",
                        "new/adapter", {"cwd": here}) for file in (small_data, messages, questions, prompts)])
    plans = []
    for result in results:
        assert result.returncode == 0, result.stderr
        for word in ("12 examples", "tokens", "longest", "steps", "memory", "estimate", "nothing was loaded or written"):
            assert word in result.stdout
        plans.append(re.search(r"12 examples, \d+ tokens \(\d+ in answers\), longest \d+", result.stdout)[0])
    assert len(set(plans)) == 1
    assert "\nsteps       5:" in results[0].stdout
    assert list(here.iterdir()) == [], "--check writes nothing"


def test_data_take_a_few_bytes_a_token(tuner, tiny, tmp_path):
    """All that is kept and all that is needed on the way, from 300 to 3,000 examples; as Python integers 36 bytes a token."""
    made = []
    for number in (300, 3000):
        source = str(write_jsonl(tmp_path / f"{number}.jsonl", itertools.islice(itertools.cycle(records()), number)))
        tracemalloc.start()
        assert tuner.check_data(source) == number
        examples = tuner.Examples(source, tiny[1], {tiny[1].eos_token_id}, 1024)
        examples.hash()
        made.append((len(examples.ids), *tracemalloc.get_traced_memory()))
        tracemalloc.stop()
    tokens, kept, most = (late - early for early, late in zip(*made))
    print(f"{tokens} tokens more: {kept / tokens:.1f} bytes a token kept, {most / tokens:.1f} at the most")
    assert tokens > 200_000
    assert 3 < kept / tokens < 6 and most / tokens < 16  # the first round also fills caches


@pytest.mark.parametrize("words, problem", [
    (["--nonsense", "1"], "--nonsense"),
    (["--epoch", "1"], "--epoch"),
    (["--epochs", "0"], "--epochs"),
    (["--epochs", "many"], "--epochs"),
    (["--learning-rate", "-1"], "--learning-rate"),
    (["--pack-tokens", "100", "--max-length", "200"], "--pack-tokens 100 is below --max-length 200"),
    (["--init-adapter", "ADAPTER", "--rank", "4"], "--rank"),
    (["--config", "nonsense: 1"], "--nonsense"),
    (["--config", "nonsense: false"], "--nonsense"),
    (["--config", "nonsense: null"], "--nonsense"),
    (["--config", "epochs: many"], "--epochs"),
    (["--config", "- epochs"], "--config"),
    (["--config", "a: ["], "--config"),
    (["--config", None], "--config"),
], ids=lambda value: " ".join(map(str, value)) if isinstance(value, list) else "")
def test_usage_errors(words, problem, run, small_run, base, small_data, tmp_path):
    if words[0] == "--config":
        if words[1] is not None:
            (tmp_path / "settings.yaml").write_text(words[1] + "\n")
        words = ["--config", tmp_path / "settings.yaml"]
    words = [small_run.folder if word == "ADAPTER" else word for word in words]
    refused(run("finetune_lora.py", "--model", base, "--train", small_data, "--eval", "none", "--check", "--output",
                tmp_path / "adapter", *words), problem, code=(2,))


@pytest.mark.parametrize("script, words", [
    ("ask.py", []), ("ask.py", ["MODEL"]), ("ask.py", ["MODEL", "Why?", "--questions", "FILE"]), ("ask.py", ["MODEL", ""]),
    ("ask.py", ["MODEL", " \n"]), ("ask.py", ["MODEL", "-"]), ("ask.py", ["MODEL", "Why?", "--max-new", "3"]),
    ("ask.py", ["MODEL", "Why?", "--max-new-tokens", "0"]), ("ask.py", ["MODEL", "Why?", "--precision", "8bit"]),
    ("ask.py", ["MODEL", "Why?", "More"]), ("ask_lora.py", ["ADAPTER"]), ("ask_lora.py", ["ADAPTER", ""]),
    ("ask_lora.py", ["ADAPTER", "Why?", "--questions", "FILE"]), ("ask_lora.py", ["ADAPTER", "Why?", "--comp"]),
    ("judge.py", ["MODEL", "Why?", "one answer"]), ("judge.py", ["MODEL", " ", "one", "two"]),
    ("judge.py", ["MODEL", "Why?", "one", "two", "--ref", "three"]),
], ids=lambda value: " ".join(value) if isinstance(value, list) else value)
def test_usage_errors_of_the_others(script, words, run, small_run, base):
    names = {"MODEL": base, "ADAPTER": small_run.folder, "FILE": "questions.jsonl"}
    refused(run(script, *(names.get(word, word) for word in words)), code=(2,))
