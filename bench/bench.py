#!/usr/bin/env python3
"""Run the four scripts beside the usual recipes, on the same model, data and settings, and print tables.

PURPOSE   Says how fast and how small the scripts are compared with what people use otherwise (peers/), and where the
          time goes. Every process is a whole command, measured from outside; ours and the peers take turns.
INPUT     Nothing: the models have random weights (30 million parameters, or CodeLlama-7B's shape on a GPU), the
          data are made from data_train.jsonl with a fixed seed, the judge is tiny/judge.
OUTPUT    stdout: Markdown tables and, as the last line, one JSON object with every single measurement.
          stderr: progress. A peer that cannot run here stands in the table with the reason.
EXAMPLES
  make bench
  python bench/bench.py --quick
  python bench/bench.py --only answer,judge --repeats 5
  python bench/bench.py --unsloth-python .venv-unsloth/bin/python
EXIT      0 done, 1 a run failed (its last words stand in the table), 2 usage; a target that is missed is no failure
"""
import argparse
import datetime
import importlib.metadata
import importlib.util
import json
import os
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PARTS = ("tune", "linear", "answer", "judge", "scripts")
BATCH, RANK, MAX_LENGTH = 16, 16, 1024


def parse_arguments():
    class Formatter(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
        pass

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Formatter, allow_abbrev=False)
    parser.add_argument("--only", metavar="PARTS", help=f"some of {','.join(PARTS)}; all if not given, scripts on a GPU only")
    parser.add_argument("--quick", action="store_true", help="tiny sizes and one repeat: shows that it runs, not how fast things are")
    parser.add_argument("--repeats", metavar="N", type=int, default=3, help="runs of each; the median counts")
    parser.add_argument("--examples", metavar="N", type=int, help="of the tuning; 64 if not given, 512 on a GPU")
    parser.add_argument("--work", metavar="DIR", type=Path, help="folder for models, data and logs, kept; a temporary one if not given")
    parser.add_argument("--unsloth-python", metavar="FILE", help="Python of an environment with requirements-unsloth.txt, for P3")
    arguments = parser.parse_args()
    arguments.only = arguments.only.split(",") if arguments.only else []
    if set(arguments.only) - set(PARTS):
        parser.error(f"--only {','.join(arguments.only)}: the parts are {','.join(PARTS)}")
    if arguments.repeats < 1 or (arguments.examples or BATCH) < BATCH:
        parser.error(f"--repeats has to be at least 1, --examples at least {BATCH}")
    return arguments


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


# ---------------------------------------------------------------- running and measuring

class Bench:
    """What all parts share: where things are, how a command is run, what was measured."""

    def __init__(self, arguments, work):
        self.quick, self.work = arguments.quick, work
        self.repeats = 1 if arguments.quick else arguments.repeats
        self.failed = []
        self.environment = os.environ | {
            "HF_HUB_OFFLINE": "1", "HF_HOME": str(work / "hf"), "TOKENIZERS_PARALLELISM": "false",
            "UNSLOTH_COMPILE_LOCATION": str(work / "unsloth")}
        self.device = json.loads(subprocess.run(
            [sys.executable, "-c", "import json, torch; cuda = torch.cuda.is_available(); print(json.dumps({'cuda': cuda, 'gpu': "
             "torch.cuda.get_device_name() if cuda else None, 'threads': torch.get_num_threads()}))"],
            check=True, capture_output=True, text=True).stdout)
        self.cuda = self.device["cuda"]
        self.dtype = "bfloat16" if self.cuda else "float32"
        self.size = "quick" if arguments.quick else "7b" if self.cuda else "small"
        self.examples = arguments.examples or (24 if arguments.quick else 512 if self.cuda else 64)

    def model(self, size):
        """Folder of a model with random weights, made once."""
        folder, part = self.work / f"model-{size}", self.work / "model.part"
        if not folder.exists():
            say(f"making the model {size}")
            shutil.rmtree(part, ignore_errors=True)
            made = subprocess.run([sys.executable, HERE / "make_model.py", size, part],
                                  env=self.environment, capture_output=True, text=True)
            if made.returncode:
                raise SystemExit(f"bench: error: no model could be made:\n{made.stderr[-2000:]}")
            part.rename(folder)
        return folder

    def run(self, name, *words, python=sys.executable, stop_after=0, good=(0,)):
        """Run one command to its end; return its time, peak memory, output and the probe's record, or None if it failed."""
        record, out, err = (self.work / f"last.{kind}" for kind in ("record", "stdout", "stderr"))
        record.unlink(missing_ok=True)
        load, began = os.getloadavg()[0], time.perf_counter()
        with open(out, "wb") as stdout, open(err, "wb") as stderr:
            process = subprocess.Popen([python, HERE / "probe.py", record, str(stop_after), *map(str, words)], cwd=ROOT,
                                       stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, env=self.environment)
            status, usage = os.wait4(process.pid, 0)[1:]
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - began
        result = SimpleNamespace(
            seconds=seconds, code=process.returncode, stdout=out.read_text(errors="replace"), stderr=err.read_text(errors="replace"))
        if result.code not in good or not record.exists():
            last = next((line for line in reversed(result.stderr.splitlines()) if line.strip()), "no words on stderr")
            shutil.copy(err, self.work / f"{name.replace(' ', '-').replace('/', '-')}.failed")
            self.fail(name, f"exit {result.code}, {last[:200]}")
            return None
        result.record = json.loads(record.read_text())
        result.host_memory = usage.ru_maxrss * 1024 / 1e9
        result.memory = result.record["gpu_bytes"] / 1e9 if self.cuda else result.host_memory
        result.processor = usage.ru_utime + usage.ru_stime
        result.said = last_json(result.stdout)
        say(f"{name}: {seconds:.1f} s ({result.processor:.1f} of processor time), {result.memory:.2f} GB, "
            f"load of the machine before it {load:.1f}")
        return result

    def fail(self, name, why):
        """One run that cannot be used: it is named at the end, and the others go on."""
        self.failed.append(f"{name}: {why}")
        say(f"FAILED {self.failed[-1]}")

    def alternate(self, runs, repeats=None):
        """runs: {name: function that runs it once and returns its figures or None}. Forth and back, repeats times."""
        figures = {name: [] for name in runs}
        for repeat in range(repeats or self.repeats):
            for name in list(runs)[::-1 if repeat % 2 else 1]:
                if figures[name] is not None:
                    try:
                        measured = runs[name]()
                    except Unusable as problem:
                        measured = self.fail(name, problem)
                    figures[name] = None if measured is None else figures[name] + [measured]
        return figures


class Unusable(Exception):
    """A command ended well, but its figures cannot be compared."""


def last_json(text):
    """The object on the last line that holds one: peers end with it."""
    for line in reversed(text.splitlines()):
        if line.startswith("{"):
            try:
                return json.loads(line)
            except ValueError:
                pass
    return None


def found(pattern, text):
    """The numbers of a pattern in a script's own words, from the last place where it stands."""
    places = re.findall(pattern, text)
    if not places:
        raise Unusable(f"it does not say {pattern!r}, but: {text[-300:]}")
    last = places[-1]
    return [float(number.replace(",", "")) for number in (last if isinstance(last, tuple) else (last,))]


def middle(figures, name):
    return median(one[name] for one in figures)


def spread(figures, name, form):
    values = [one[name] for one in figures]
    return format(median(values), form) + (f" ({min(values):{form}} to {max(values):{form}})" if len(values) > 1 else "")


# ---------------------------------------------------------------- data

def write_data(path, number, longest):
    """Questions whose answers join 1 to `longest` answers of data_train.jsonl: short ones are many, long ones few."""
    records = [json.loads(line) for line in (ROOT / "data_train.jsonl").read_text(encoding="utf-8").splitlines()]
    draw = random.Random(f"bench/{number}/{longest}")
    with open(path, "w", encoding="utf-8") as file:
        for _ in range(number):
            parts = min(longest, max(1, round(draw.lognormvariate(0.7, 0.8))))
            output = "\n\n".join(record["output"] for record in draw.choices(records, k=parts))
            file.write(json.dumps({"instruction": draw.choice(records)["instruction"], "output": output}) + "\n")
    return path


# ---------------------------------------------------------------- the parts

def tune(bench, arguments):
    """Tuning: two epochs; the second is the steady state."""
    model, data = bench.model(bench.size), write_data(bench.work / "tune.jsonl", bench.examples, 9)
    batch = 8 if bench.quick else BATCH
    steps = -(-bench.examples // batch)
    reference = {}

    def figures(result, tokens, steps):
        stamps = result.record["steps"]
        if len(stamps) != 2 * steps:
            raise Unusable(f"{len(stamps)} optimizer steps were seen, {2 * steps} expected")
        if abs(tokens - reference.setdefault("tokens", tokens)) > 0.02 * tokens:
            raise Unusable(f"{tokens} tokens here, {reference['tokens']} there: not the same data")
        steady, busy = (last - first for first, last in zip(stamps[steps - 1], stamps[-1]))
        where = result.record["seconds"] | {"steps": (stamps[-1][0] - stamps[0][0]) * len(stamps) / (len(stamps) - 1)}
        return {"tokens_a_second": tokens / steady, "tokens_a_busy_second": tokens / busy, "step": steady / steps,
                "each_step": [round(late[0] - early[0], 4) for early, late in zip(stamps, stamps[1:])], "seconds": result.seconds,
                "processor": result.processor, "memory": result.memory, **where, "rest": result.seconds - sum(where.values())}

    def ours(name, *flags, train=data, batch=batch):
        def once():
            (bench.work / "ours.checkpoint").unlink(missing_ok=True)  # of a run that failed: it would be gone on with
            result = bench.run(f"tune {name}", "finetune_lora.py", "--model", model, "--train", train, "--eval", "none",
                               "--output", bench.work / "ours", "--overwrite", "--epochs", 2, "--batch-size", batch, "--rank", RANK,
                               "--quantisation", "nf4", "--compute-dtype", "bf16" if bench.cuda else "fp32",
                               "--max-length", MAX_LENGTH, "--save-every", 10**6, *flags)  # like the peers: at the end only
            if result is None:
                return None
            examples, tokens = found(r"(\d+) examples, (\d+) tokens", result.stderr)
            if train is data:
                return figures(result, int(tokens), steps)
            return {"memory": result.memory, "tokens": tokens / examples}
        return once

    def peer(name, script, *flags, python=sys.executable):
        def once():
            rows, more = batch, []
            if "--packing" in flags:  # as many packs as hold the tokens of a step: the same effective batch
                if not reference:
                    raise Unusable("no run before it says how many tokens a step has")
                rows = max(1, round(reference["tokens"] / steps / MAX_LENGTH))
                more = ["--micro-batch", rows if bench.cuda else 1]  # on a CPU one pack a pass is the faster way
            result = bench.run(f"tune {name}", HERE / "peers" / script, model, data, bench.work / "peer", "--batch-size", rows,
                               "--rank", RANK, "--dtype", bench.dtype, *flags, *more, python=python)
            if result is None:
                return None
            return figures(result, result.said["tokens"], -(-result.said.get("rows", bench.examples) // rows))
        return once

    runs, skipped = {"ours": ours("ours")}, {}
    if not bench.quick:
        runs["ours, checkpointing on"] = ours("ours, checkpointing", "--activation-checkpointing", "on")
    if bench.cuda:
        runs["ours, --deterministic"] = ours("ours, deterministic", "--deterministic")
    runs["P0 usual recipe"] = peer("P0", "p0_trainer.py", "--micro-batch", 4)
    if importlib.util.find_spec("trl"):
        runs["P1 TRL"] = peer("P1", "trl_sft.py", "--micro-batch", min(8, batch), "--max-length", MAX_LENGTH)
        runs["P2 TRL, packing"] = peer("P2", "trl_sft.py", "--packing", "--max-length", MAX_LENGTH)
    else:
        skipped |= dict.fromkeys(("P1 TRL", "P2 TRL, packing"), "trl is not installed: pip install -r bench/requirements.txt")
    if not bench.cuda:
        skipped["P3 Unsloth"] = "needs a CUDA GPU"
    elif not arguments.unsloth_python:
        skipped["P3 Unsloth"] = "no --unsloth-python given"
    else:
        runs["P3 Unsloth"] = peer("P3", "p3_unsloth.py", "--micro-batch", 4, python=arguments.unsloth_python)
    result = bench.alternate(runs)
    mine, checkpointing = result["ours"], result.get("ours, checkpointing on")
    lines = ["| tuning | real tokens/s | ours is | tokens per processor second | ours is | whole command, s | peak memory, GB | ours is |",
             "|---|---|---|---|---|---|---|---|"]
    where = ["| seconds of one command | imports | load | quantise | all steps | rest | one step |", "|---|---|---|---|---|---|---|"]
    faster, smaller = {}, {}
    for name, runs_of_it in result.items():
        if not runs_of_it or not mine:
            lines.append(f"| {name} | failed | | | | | | |")
            continue
        faster[name] = middle(mine, "tokens_a_second") / middle(runs_of_it, "tokens_a_second")
        smaller[name] = middle(mine, "memory") / middle(runs_of_it, "memory")
        busy = middle(mine, "tokens_a_busy_second") / middle(runs_of_it, "tokens_a_busy_second")
        lines.append(f"| {name} | {spread(runs_of_it, 'tokens_a_second', ',.0f')} | {faster[name]:.2f}x | "
                     f"{spread(runs_of_it, 'tokens_a_busy_second', ',.0f')} | {busy:.2f}x | {spread(runs_of_it, 'seconds', '.1f')} | "
                     f"{spread(runs_of_it, 'memory', '.2f')} | {smaller[name]:.2f}x |")
        where.append(f"| {name} | " + " | ".join(f"{middle(runs_of_it, key):.2f}" for key in
                                                 ("imports", "load", "quantise", "steps", "rest", "step")) + " |")
    lines += [f"| {name} | skipped: {reason} | | | | | | |" for name, reason in skipped.items()]
    goals = {"P0 usual recipe": 2.0 if bench.cuda else 1.3, "P1 TRL": 1.25, "P2 TRL, packing": 0.95, "P3 Unsloth": 0.9}
    targets = [(f"tuning: tokens/s against {name}", faster[name], "at least", goal, "x") for name, goal in goals.items() if name in faster]
    if "P0 usual recipe" in smaller:
        targets.append(("tuning: peak memory against P0", smaller["P0 usual recipe"], "at most", 0.8, "x"))
        if checkpointing:
            targets.append(("tuning: peak memory against P0, ours with checkpointing too",
                            middle(checkpointing, "memory") / middle(result["P0 usual recipe"], "memory"), "at most", 0.8, "x"))
    if "ours, --deterministic" in faster:
        targets.append(("tuning: time with --deterministic", faster["ours, --deterministic"], "at most", 1.25, "x"))
    if bench.cuda:
        long = bench.work / "long.jsonl"
        texts = [json.loads(line)["output"] for line in open(data, encoding="utf-8")]
        length = int(0.85 * MAX_LENGTH * sum(map(len, texts)) / reference.get("tokens", 1))  # characters that nearly fill an example
        text = " ".join(texts)
        long.write_text("".join(json.dumps({"instruction": "Say it.", "output": text[at * 50:at * 50 + length]}) + "\n" for at in range(4)))
        words = "--pack-tokens", MAX_LENGTH, "--activation-checkpointing", "on"
        single = reference and bench.alternate({"1 x 1024": ours("1 x 1024", *words, train=long, batch=1)}, 1)["1 x 1024"]
        if single:
            result["ours, 1 example"], single = single, single[0]
            lines.append(f"| ours, 1 example of {single['tokens']:.0f} tokens a step, checkpointing | | | | | | {single['memory']:.2f} | |")
            targets.append(("tuning: peak memory, 7B, 1 x 1024, checkpointing, GB", single["memory"], "at most", 6.5, " GB"))
    note = (f"{bench.examples} examples, {reference.get('tokens', 0):,.0f} tokens, {steps} steps an epoch, of two epochs the second "
            f"is timed; batch {batch}, rank {RANK} on all linear layers, NF4, {bench.dtype}; nothing is longer than {MAX_LENGTH} tokens.")
    return result, "\n".join(["### Tuning\n", note + "\n", *lines, "", *where]), targets


def linear(bench, arguments):
    """Cost of more examples: the whole way to the plan (--check), and the first steps of a training."""
    model, steps = bench.model("quick"), 12

    def measure(number):
        (bench.work / "linear.checkpoint").unlink(missing_ok=True)
        data = write_data(bench.work / "linear.jsonl", number, 1)
        flags = ["finetune_lora.py", "--model", model, "--train", data, "--eval", "none", "--output", bench.work / "linear",
                 "--epochs", 3, "--batch-size", BATCH]
        check = bench.run(f"linear {number}, --check", *flags, "--check")
        training = check and bench.run(f"linear {number}, {steps} steps", *flags, "--overwrite", stop_after=steps, good=(0, 143))
        if training is None:
            return None
        stamps = training.record["steps"]
        return {"examples": number, "tokens": int(found(r"\d+ examples, (\d+) tokens", check.stdout)[0]), "seconds": check.seconds,
                "processor": check.processor, "memory": check.host_memory, "training_memory": training.host_memory,
                "step": median(late[0] - early[0] for early, late in zip(stamps[1:], stamps[2:]))}

    numbers = (100, 1000) if bench.quick else (100, 1000, 10000, 100000)
    runs = {f"linear {number}": lambda number=number: measure(number) for number in numbers}
    rows = [one[0] for one in bench.alternate(runs, 1).values() if one]
    lines = ["| examples | tokens | --check, s | us a token | peak memory, GB | bytes a token | training, peak memory, GB | one step, ms |",
             "|---|---|---|---|---|---|---|---|"]
    for before, row in zip([None] + rows, rows):
        if before:  # what each token costs that has come in since the row above
            more = row["tokens"] - before["tokens"]
            row["seconds_a_token"] = (row["seconds"] - before["seconds"]) / more
            row["bytes_a_token"] = (row["memory"] - before["memory"]) * 1e9 / more
        lines.append(f"| {row['examples']:,} | {row['tokens']:,} | {row['seconds']:.1f} | "
                     + (f"{row['seconds_a_token'] * 1e6:.1f}" if before else "") + f" | {row['memory']:.2f} | "
                     + (f"{row['bytes_a_token']:.1f}" if before else "") + f" | {row['training_memory']:.2f} | {row['step'] * 1e3:.0f} |")
    note = (f"`finetune_lora.py` with a model of two small layers, so that the data's share shows; a step has {BATCH} examples. "
            "Microseconds and bytes a token are those of `--check`, for the tokens that a row has more than the one above.")
    targets = []
    if len(rows) == len(numbers):
        first, *_, last = rows
        targets = [("more examples: bytes of memory a token", last["bytes_a_token"], "at most", 12, ""),
                   (f"more examples: a step at {last['examples']:,} against {first['examples']}",
                    last["step"] / first["step"], "at most", 1.1, "x")]
        if len(rows) > 2:  # between the first two rows the libraries' imports hide the tokens
            targets.append((f"more examples: time a token up to {last['examples']:,} against up to {rows[-2]['examples']:,}",
                            last["seconds_a_token"] / rows[-2]["seconds_a_token"], "at most", 1.2, "x"))
    return rows, "### More examples\n\n" + note + "\n\n" + "\n".join(lines), targets


def answer(bench, arguments):
    """Answering: the whole command for one answer; decoding alone, from the second answer of one process."""
    model = bench.model(bench.size)
    length = 64 if bench.quick else 256
    question = json.loads((ROOT / "data_eval.jsonl").read_text(encoding="utf-8").splitlines()[0])["question"]
    two = bench.work / "questions.jsonl"
    two.write_text(json.dumps({"question": question}) + "\n" + json.dumps({"question": question}) + "\n")
    precision = ["--precision", "bf16"] if bench.cuda else []
    said = r"first token after ([\d.]+) s, (\d+) tokens in ([\d.]+) s \((\d+) tokens/s\)"

    def both(name, one, many, read):
        """One command with one answer for the whole, one with two answers for the decoding (with --quick the first serves both)."""
        def once():
            whole = bench.run(f"answer {name}", *one)
            decoding = whole if bench.quick else bench.run(f"answer {name}, twice", *many)
            if whole is None or decoding is None:
                return None
            first, tokens, decode, more = read(decoding)
            if tokens != length:
                raise Unusable(f"it wrote {tokens} tokens, not {length}")
            alone = read(whole)
            where = whole.record["seconds"] | {"prefill": alone[0], "decode": alone[2]}
            return {"seconds": whole.seconds, "processor": whole.processor, "memory": whole.memory, "first": first,
                    "speed": (tokens - 1) / decode, **where, "rest": whole.seconds - sum(where.values()), **more}
        return once

    def read_ours(result):
        first, tokens, spent, rate = found(said, result.stderr)
        spent = tokens / rate if rate > 20 else spent  # ask.py rounds both: the finer one
        return first, int(tokens), max(spent - first, 0.005), {}

    def read_peer(result):
        more = {key: result.said[key] for key in ("bandwidth", "weights") if key in result.said}
        return result.said["prefill"], result.said["tokens"], result.said["decode"], more

    def peer(name, script, *flags):
        words = [HERE / "peers" / script, model, question, "--max-new-tokens", length, "--dtype", bench.dtype, *flags]
        return both(name, words, [*words, "--answers", 2], read_peer)

    flags = ["--max-new-tokens", length, *precision]
    runs = {"ours": both("ours", ["ask.py", model, question, *flags], ["ask.py", model, "--questions", two, *flags], read_ours),
            "D0 generate": peer("D0", "generate.py")}
    skipped = {}
    if bench.quick:
        skipped["D1 static cache, compile"] = "compiling takes longer than --quick may"
    elif not bench.cuda and not shutil.which(os.environ.get("CXX", "g++")):
        skipped["D1 static cache, compile"] = "torch.compile needs a C++ compiler (g++)"
    else:
        runs["D1 static cache, compile"] = peer("D1", "generate.py", "--static-compile")
    if bench.cuda:
        runs["D2 CUDA graph"] = peer("D2", "d2_cuda_graph.py")
    else:
        skipped["D2 CUDA graph"] = "needs a CUDA GPU"
    result = bench.alternate(runs)

    def imports(name, *words):
        def once():
            run = bench.run(f"imports of {name}", *words)
            return run and {"imports": run.record["seconds"]["imports"], "modules": run.record["modules"], "seconds": run.seconds}
        return once

    bare = bench.alternate({
        "ask.py": imports("ask.py", "ask.py", "tiny/base", question, "--max-new-tokens", 1),
        "AutoModelForCausalLM and AutoTokenizer": imports("a bare loader", HERE / "peers" / "bare.py", "tiny/base")})
    lines = [f"| answering, {length} tokens | whole command, s | ours is | its processor time, s | decode, tokens/s | ours is | "
             "first token, s | peak memory, GB |",
             "|---|---|---|---|---|---|---|---|"]
    where = ["| seconds of one command | imports | load | quantise | prefill | decode | rest |", "|---|---|---|---|---|---|---|"]
    targets, mine = [], result["ours"]
    for name, runs_of_it in result.items():
        if not runs_of_it or not mine:
            lines.append(f"| {name} | failed | | | | | | |")
            continue
        whole = middle(mine, "seconds") / middle(runs_of_it, "seconds")
        decode = middle(mine, "speed") / middle(runs_of_it, "speed")
        lines.append(f"| {name} | {spread(runs_of_it, 'seconds', '.1f')} | {whole:.2f}x the time | "
                     f"{spread(runs_of_it, 'processor', '.1f')} | {spread(runs_of_it, 'speed', ',.1f')} | "
                     f"{decode:.2f}x as fast | {middle(runs_of_it, 'first'):.3f} | {spread(runs_of_it, 'memory', '.2f')} |")
        where.append(f"| {name} | " + " | ".join(f"{middle(runs_of_it, key):.2f}" for key in
                                                 ("imports", "load", "quantise", "prefill", "decode", "rest")) + " |")
        if name.startswith("D0"):
            targets += [("answering: whole command against D0", whole, "at most", 0.6 if bench.cuda else 1.0, "x"),
                        ("answering: decode against D0", decode, "at least", 3.0 if bench.cuda else 1.0, "x")]
        if name.startswith("D2"):
            limit = middle(runs_of_it, "bandwidth") / runs_of_it[0]["weights"]
            targets.append(("answering: decode against the bandwidth's limit", middle(mine, "speed") / limit, "at least", 0.6, "x"))
    lines += [f"| {name} | skipped: {reason} | | | | | | |" for name, reason in skipped.items()]
    lines += ["", "| imports | seconds | modules |", "|---|---|---|"]
    lines += [f"| {name} | {spread(figures, 'imports', '.2f')} | {figures[0]['modules']} |" for name, figures in bare.items() if figures]
    if all(bare.values()):
        ask, least = (middle(figures, "imports") for figures in bare.values())
        targets.append(("answering: imports of ask.py against a bare loader", ask / least, "at most", 1.15, "x"))
    note = f"One question, greedy, {bench.dtype}. Decode is timed on the second answer of a process, so that compiling does not count."
    return {"commands": result, "imports": bare}, "\n".join(["### Answering\n", note + "\n", *lines, "", *where]), targets


def judge(bench, arguments):
    """Judging: judge.py's verdict against the same model writing an object of the same length."""
    records = [json.loads(line) for line in (ROOT / "data_eval.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = [records[0]["question"], records[1]["reference"], records[0]["reference"], "--reference", records[0]["reference"]]
    verdict = bench.work / "verdict.json"

    def ours():
        result = bench.run("judge ours", "judge.py", "tiny/judge", *texts, *(["--precision", "bf16"] if bench.cuda else []))
        if result is None:
            return None
        verdict.write_text(result.stdout, encoding="utf-8")
        return {"verdict": found(r"verdict in ([\d.]+) s", result.stderr)[0], "seconds": result.seconds, "processor": result.processor,
                "memory": result.memory, **result.record["seconds"]}

    def peer():
        if not verdict.exists():
            return None
        result = bench.run("judge by generate", HERE / "peers/judge_generate.py", "tiny/judge", *texts, "--verdict", verdict,
                           "--dtype", bench.dtype)
        return result and {"verdict": result.said["seconds"], "tokens": result.said["tokens"], "seconds": result.seconds,
                           "processor": result.processor, "memory": result.memory, **result.record["seconds"]}

    verdict.unlink(missing_ok=True)
    result = bench.alternate({"ours": ours, "the whole object by generate": peer})  # the first object gives the other one its length
    lines = ["| judging | verdict, s | ours is | whole command, s | imports | load | peak memory, GB |", "|---|---|---|---|---|---|---|"]
    targets, mine = [], result["ours"]
    for name, figures in result.items():
        if not figures or not mine:
            lines.append(f"| {name} | failed | | | | | |")
            continue
        ratio = middle(figures, "verdict") / middle(mine, "verdict")
        lines.append(f"| {name} | {spread(figures, 'verdict', '.2f')} | {ratio:.2f}x as fast | {spread(figures, 'seconds', '.1f')} | "
                     f"{middle(figures, 'imports'):.2f} | {middle(figures, 'load'):.2f} | {spread(figures, 'memory', '.2f')} |")
        if name != "ours":
            targets.append(("judging: a verdict against the whole object by generate", ratio, "at least", 3.0, "x"))
    length = next((figures[0]["tokens"] for name, figures in result.items() if figures and name != "ours"), "no")
    note = f"tiny/judge, {bench.dtype}; the verdict's JSON has {length} tokens."
    return result, "### Judging\n\n" + note + "\n\n" + "\n".join(lines), targets


def scripts(bench, arguments):
    """Each script once in each precision: that all of it runs on this machine, its time and its memory."""
    model = bench.model(bench.size)
    texts = ["How do I start an interactive session with 4 CPUs?", "use top", "use srun --pty bash"]
    commands = {}
    for precision in ("bf16", "4bit"):
        commands[f"ask.py, {precision}"] = ["ask.py", model, texts[0], "--precision", precision, "--max-new-tokens", 64]
    for base in ("nf4", "none"):
        commands[f"finetune_lora.py, {base}"] = [
            "finetune_lora.py", "--model", model, "--output", bench.work / f"adapter-{base}", "--quantisation", base, "--epochs", 1,
            "--batch-size", 64, "--overwrite", *([] if bench.cuda else ["--train", "data_eval.jsonl"])]
    for precision in ("bf16", "4bit"):
        commands[f"ask_lora.py, {precision}"] = [
            "ask_lora.py", bench.work / "adapter-nf4", texts[0], "--precision", precision, "--max-new-tokens", 64]
        commands[f"judge.py, {precision}"] = ["judge.py", model, *texts, "--precision", precision]
    result, lines = {}, ["| command | seconds | imports | load | quantise | peak memory, GB |", "|---|---|---|---|---|---|"]
    for name, words in commands.items():
        # Random weights put no belief on the digits: a judge that says so (exit 1, null scores) is the right outcome.
        run = bench.run(name, *words, good=(0, 1) if name.startswith("judge") else (0,))
        if run and name.startswith("judge") and '"winner"' not in run.stdout:
            run = bench.fail(name, "no verdict on stdout")
        result[name] = run and {"seconds": run.seconds, "memory": run.memory, **run.record["seconds"]}
        where = run and " | ".join(f"{run.record['seconds'][key]:.1f}" for key in ("imports", "load", "quantise"))
        lines.append(f"| {name} | {run.seconds:.1f} | {where} | {run.memory:.2f} |" if run else f"| {name} | failed | | | | |")
    return result, "### Each script, once\n\n" + "\n".join(lines), []


# ---------------------------------------------------------------- result

def machine(bench):
    """Hardware, date and versions: a figure without them says nothing."""
    try:
        processor = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())[1]
    except (OSError, TypeError):
        processor = platform.processor() or platform.machine()
    versions = {}
    for name in ("torch", "transformers", "peft", "bitsandbytes", "trl"):
        try:
            versions[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            pass
    return {"gpu": bench.device["gpu"], "processor": processor, "cores": os.cpu_count(), "threads": bench.device["threads"],
            "load_before": round(os.getloadavg()[0], 1), "date": datetime.date.today().isoformat(),
            "python": platform.python_version(), "versions": versions}


def main():
    arguments = parse_arguments()
    work = arguments.work or Path(tempfile.mkdtemp(prefix="bench."))
    work.mkdir(parents=True, exist_ok=True)
    try:
        bench = Bench(arguments, work.resolve())
        about = machine(bench)
        began = time.perf_counter()
        print(f"## bench, {about['date']}: {about['gpu'] or 'no GPU'}, {about['processor']}, {about['cores']} cores")
        print(f"\n`{' '.join(['python', 'bench/bench.py', *sys.argv[1:]])}`; medians of {bench.repeats} runs (least to most); "
              + ", ".join(f"{name} {version}" for name, version in about["versions"].items())
              + f"; load of the machine before it {about['load_before']}.")
        if bench.quick:
            print("\n**--quick: tiny sizes, one run. These figures show that everything runs, and nothing else.**")
        measured, targets = {}, []
        for part in arguments.only or [part for part in PARTS if bench.cuda or part != "scripts"]:
            measured[part], table, goals = globals()[part](bench, arguments)
            targets += goals
            print(f"\n{table}", flush=True)  # at once: a machine that is taken away takes no table with it
        rows = []
        if targets:
            print("\n### Targets\n\n| target | measured | wanted | |\n|---|---|---|---|")
        for text, value, sense, goal, unit in targets:
            met = None if bench.quick else round(value, 2) >= goal if sense == "at least" else round(value, 2) <= goal
            rows.append({"target": text, "measured": value, "wanted": f"{sense} {goal}", "met": met})
            word = {True: "met", False: "**short**", None: "not with --quick"}[met]
            print(f"| {text} | {value:.2f}{unit} | {sense} {goal}{unit} | {word} |")
        for line in bench.failed:
            print(f"\nFAILED: {line}")
        print(f"\n{time.perf_counter() - began:.0f} s in all\n")
        print(json.dumps({"bench": 1, "quick": bench.quick, "machine": about, "measured": measured, "targets": rows,
                          "failed": bench.failed}))
        return 1 if bench.failed else 0
    finally:
        if arguments.work is None:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
