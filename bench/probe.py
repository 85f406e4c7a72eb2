#!/usr/bin/env python3
"""Run a script as `python SCRIPT WORDS...` would, and record when it did what; for bench.py.

Ours and the peers are measured by this same code, and none of them has to know of it. RECORD (JSON) gets
seconds in imports, in loading weights (without imports and quantising) and in quantising; the end of every
optimizer step, on the clock and in processor time; the number of modules; on a GPU the peak of allocated memory.

EXAMPLE  python bench/probe.py record.json 0 finetune_lora.py --model tiny/base
"""
import atexit
import builtins
import importlib
import json
import os
import runpy
import signal
import sys
import threading
import time

seconds = {"imports": 0.0, "load": 0.0, "quantise": 0.0}
steps = []
inside = threading.local()


def timed(function, name):
    """The function, its time counted under name; what is counted inside it is not counted twice."""
    def wrapper(*words, **more):
        outer = getattr(inside, "name", None)
        if outer == name:
            return function(*words, **more)
        inside.name, before, began = name, sum(seconds.values()), time.perf_counter()
        try:
            return function(*words, **more)
        finally:
            if name == "quantise":
                synchronise()
            seconds[name] += time.perf_counter() - began - (sum(seconds.values()) - before)
            if name == "imports":
                watch()
            inside.name = outer
    return wrapper


def synchronise():
    torch = sys.modules["torch"]
    if torch.cuda.is_available():
        torch.cuda.synchronize()


def watch():
    """Hook into a library as soon as its import is complete."""
    for name in [name for name in HOOKS if name in sys.modules]:
        HOOKS.pop(name)(sys.modules[name])


def watch_load(modeling):
    plain = modeling.PreTrainedModel.from_pretrained.__func__
    modeling.PreTrainedModel.from_pretrained = classmethod(timed(plain, "load"))


def watch_quantising(functional):
    functional.quantize_4bit = timed(functional.quantize_4bit, "quantise")


def after_step(optimizer, words, more):
    synchronise()
    steps.append((time.perf_counter(), time.process_time()))
    if len(steps) == stop_after:
        write()
        os.kill(os.getpid(), signal.SIGTERM)


HOOKS = {"transformers.modeling_utils": watch_load, "bitsandbytes.functional": watch_quantising,
         "torch.optim.optimizer": lambda module: module.register_optimizer_step_post_hook(after_step)}


def write():
    torch = sys.modules.get("torch")
    cuda = torch is not None and torch.cuda.is_available()
    with open(record, "w") as file:
        json.dump({"seconds": seconds, "steps": steps, "modules": len(sys.modules),
                   "gpu_bytes": torch.cuda.max_memory_allocated() if cuda else None}, file)


record, stop_after = sys.argv[1], int(sys.argv[2])
sys.argv = sys.argv[3:]
sys.path[0] = os.path.dirname(os.path.abspath(sys.argv[0]))
builtins.__import__ = timed(builtins.__import__, "imports")
importlib.import_module = timed(importlib.import_module, "imports")
atexit.register(write)
runpy.run_path(sys.argv[0], run_name="__main__")
