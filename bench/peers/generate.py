#!/usr/bin/env python3
"""D0: what a model card says, AutoModel and `generate`. D1, --static-compile: static cache and torch.compile."""
import argparse
import json
import time

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

parser = argparse.ArgumentParser()
parser.add_argument("model")
parser.add_argument("question")
parser.add_argument("--static-compile", action="store_true")
parser.add_argument("--max-new-tokens", type=int, default=256)
parser.add_argument("--answers", type=int, default=1, help="the last is timed: the first one compiles")
parser.add_argument("--dtype", default="bfloat16")
arguments = parser.parse_args()


class Clock:
    """A streamer that notes when the prompt and every new token arrived."""

    def __init__(self):
        self.times = []

    def put(self, value):
        self.times.append(time.perf_counter())

    def end(self):
        pass


device = "cuda" if torch.cuda.is_available() else "cpu"
tokenizer = AutoTokenizer.from_pretrained(arguments.model)
model = AutoModelForCausalLM.from_pretrained(arguments.model, dtype=getattr(torch, arguments.dtype), device_map=device)
inputs = tokenizer.apply_chat_template([{"role": "user", "content": arguments.question}], add_generation_prompt=True,
                                       return_tensors="pt", return_dict=True).to(device)
more = {}
if arguments.static_compile:
    more["cache_implementation"] = "static"
    if device == "cpu":  # on a GPU `generate` compiles by itself where the cache is static
        model.forward = torch.compile(model.forward)
for _ in range(arguments.answers):
    clock = Clock()
    output = model.generate(**inputs, max_new_tokens=arguments.max_new_tokens, do_sample=False, streamer=clock, **more)
prompt = inputs["input_ids"].shape[1]
print(tokenizer.decode(output[0, prompt:], skip_special_tokens=True))
# times: the prompt's hand-over, then one for each token; the first token's holds the prefill
print(json.dumps({"prompt": prompt, "tokens": len(clock.times) - 1, "prefill": clock.times[1] - clock.times[0],
                  "decode": clock.times[-1] - clock.times[1]}))
