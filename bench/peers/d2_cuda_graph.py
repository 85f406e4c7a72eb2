#!/usr/bin/env python3
"""D2: a plain decoding loop over a static cache whose one-token step is a CUDA graph, as gpt-fast does. GPU only.

It also measures the memory's bandwidth, by copying 4 GB: a token cannot take less time than reading the weights once.
"""
import argparse
import json
import time

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, StaticCache

parser = argparse.ArgumentParser()
parser.add_argument("model")
parser.add_argument("question")
parser.add_argument("--max-new-tokens", type=int, default=256)
parser.add_argument("--answers", type=int, default=1)
parser.add_argument("--dtype", default="bfloat16")
arguments = parser.parse_args()

tokenizer = AutoTokenizer.from_pretrained(arguments.model)
model = AutoModelForCausalLM.from_pretrained(arguments.model, dtype=getattr(torch, arguments.dtype), device_map="cuda")
ids = tokenizer.apply_chat_template([{"role": "user", "content": arguments.question}], add_generation_prompt=True,
                                    return_tensors="pt", return_dict=True)["input_ids"].cuda()
length = ids.shape[1]
longest = length + arguments.max_new_tokens
cache = StaticCache(config=model.config, max_cache_len=longest)
slots = torch.arange(longest, device="cuda")
token = torch.zeros(1, 1, dtype=torch.long, device="cuda")
place = torch.zeros(1, dtype=torch.long, device="cuda")


def step():
    """Read the token at its place, leave the next one there. The mask is our own: transformers leaves it out for a single
    token, and the empty slots of the cache would be attended to."""
    logits = model(input_ids=token, position_ids=place[None], attention_mask=(slots <= place)[None, None, None],
                   past_key_values=cache, use_cache=True).logits
    token.copy_(logits[:, -1:].argmax(-1))
    place.add_(1)


graph = None
with torch.inference_mode():
    for _ in range(arguments.answers):
        cache.reset()
        torch.cuda.synchronize()
        began = time.perf_counter()
        token.copy_(model(input_ids=ids, past_key_values=cache, use_cache=True, logits_to_keep=1).logits[:, -1:].argmax(-1))
        place.fill_(length)
        answer = [token.item()]
        first = time.perf_counter()
        while len(answer) < arguments.max_new_tokens:
            if graph is None and len(answer) == 3:  # two plain steps have warmed up what must not begin while a graph is recorded
                graph = torch.cuda.CUDAGraph()
                with torch.cuda.graph(graph):  # records, does not run
                    step()
            graph.replay() if graph else step()
            answer.append(token.item())
        end = time.perf_counter()

block = torch.empty(2 * 2**30, dtype=torch.bfloat16, device="cuda")
other = torch.empty_like(block)
other.copy_(block)
torch.cuda.synchronize()
before = time.perf_counter()
for _ in range(10):
    other.copy_(block)
torch.cuda.synchronize()
bandwidth = 10 * 2 * block.nbytes / (time.perf_counter() - before)
print(tokenizer.decode(answer, skip_special_tokens=True))
print(json.dumps({"prompt": length, "tokens": len(answer), "prefill": first - began, "decode": end - first, "bandwidth": bandwidth,
                  "weights": sum(p.nbytes for p in model.parameters()) -
                  (0 if model.config.tie_word_embeddings else model.get_input_embeddings().weight.nbytes)}))
