"""Tune with finetune_lora.py, once undisturbed, and once killed 20 times on the way (SIGKILL); for test_training.py.

The libraries are imported once, and every attempt is a fork of this process, which has computed nothing and has one
thread: an attempt begins where a fresh Python is after its imports. The adapters are FOLDER/undisturbed and
FOLDER/killed, stdout is one JSON object a kill, FOLDER/stderr is the last attempt's.

EXAMPLE  python tests/kills.py finetune_lora.py SEED STEPS FOLDER --model tiny/base ... --save-every 1
"""
import json
import os
import random
import re
import runpy
import signal
import sys
import time
from pathlib import Path

sys.modules["kernels"] = None  # as the script does, before bitsandbytes looks for it
import accelerate  # as the next ones: for the attempts
import bitsandbytes
import matplotlib.pyplot
from peft import PeftModel, get_peft_model
from safetensors import safe_open
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig, LlamaForCausalLM

KILLS = 20
script, seed, steps, folder, *flags = sys.argv[1:]
checkpoint, part = Path(folder, "killed.checkpoint"), Path(folder, "killed.checkpoint.part")
adapter_part, log = Path(folder, "killed.part"), Path(folder, "stderr")


def begin(name):
    """A child that does what `python finetune_lora.py flags... --output FOLDER/NAME` does."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
            sys.argv = [script, *flags, "--output", f"{folder}/{name}"]
            runpy.run_path(script, run_name="__main__")
            code = 0
        except SystemExit as end:
            code = end.code
        finally:
            os._exit(code or 0)
    return child


def finish(name):
    """Let an attempt end by itself; return its time."""
    began = time.monotonic()
    if os.waitpid(begin(name), 0)[1]:
        sys.exit(f"kills: {name} failed:\n{log.read_text()[-3000:]}")
    return time.monotonic() - began


def wait_until(holds, child):
    """Until holds() is true; looked at often, since a half-written file is there for milliseconds."""
    until = time.monotonic() + 120
    while not holds():
        if os.waitpid(child, os.WNOHANG)[0] or time.monotonic() > until:
            sys.exit(f"kills: the attempt ended before it was killed, or hung:\n{log.read_text()[-3000:]}")
        time.sleep(0.0002)


def stamp(path):
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return None


def saved_step(known={None: 0}):
    """The step of the checkpoint, read again where it is a new file."""
    written = stamp(checkpoint)
    if written not in known:
        with safe_open(checkpoint, "pt") as file:
            known[written] = json.loads(file.metadata()["run"])["step"]
    return known[written]


assert len(os.listdir("/proc/self/task")) == 1, "a process with threads cannot be forked safely"
undisturbed = finish("undisturbed")
draw = random.Random(int(seed))
# Moments, in steps from the beginning of the run; not so near to its end that a busy machine lets it end before the kill.
# The last two come while the finished adapter is written.
moments = sorted(draw.uniform(0, int(steps) - 3) for _ in range(KILLS - 2)) + [float(steps)] * 2
for number, moment in enumerate(moments):
    old = {path: stamp(path) for path in (part, adapter_part)}  # what an earlier kill has left stays there
    log.unlink(missing_ok=True)
    child, began = begin("killed"), time.monotonic()
    wait_until(lambda: saved_step() >= int(moment), child)
    if moment == int(steps):
        aim = "while the adapter is written"
        wait_until(lambda: stamp(adapter_part) not in (None, old[adapter_part]), child)
        time.sleep(draw.uniform(0, 0.1))
    elif number % 2 == 0:
        aim = "while a checkpoint is written"
        wait_until(lambda: stamp(part) not in (None, old[part]), child)
    else:
        aim = "at any time"
        until = time.monotonic() + draw.uniform(0, undisturbed / 4)  # from the imports on, a fourth goes by before the first step
        wait_until(lambda: time.monotonic() > until or saved_step() > moment + 1, child)
    os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    resumed = re.search(r"going on after step (\d+) of", log.read_text() if log.exists() else "")
    print(json.dumps({"aim": aim, "killed": os.waitstatus_to_exitcode(status) == -signal.SIGKILL,
                      "part": part.stat().st_size if stamp(part) not in (None, old[part]) else None,  # bytes that it left
                      "resumed": resumed and int(resumed[1]), "saved": saved_step(), "seconds": round(time.monotonic() - began, 2)}))
finish("killed")
