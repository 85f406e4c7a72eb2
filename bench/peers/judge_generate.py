#!/usr/bin/env python3
"""The usual way to judge: both answers in one prompt, and the model writes the whole JSON object, token by token.

--verdict FILE is the object that judge.py wrote: this judge writes as many tokens as that has, whatever they say,
so that both are timed on a verdict of the same length.
"""
import argparse
import json
import time

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

RUBRIC = """You are a strict grader of answers about computing clusters. Score each answer from 1 to 5 for correctness,
completeness, clarity and practicality, and reply with one JSON object with the keys score_a, score_b, winner,
rationale, issues_a and issues_b, and with nothing else."""

parser = argparse.ArgumentParser()
parser.add_argument("model")
parser.add_argument("question")
parser.add_argument("answer_a")
parser.add_argument("answer_b")
parser.add_argument("--reference", default="")
parser.add_argument("--verdict", required=True)
parser.add_argument("--dtype", default="bfloat16")
arguments = parser.parse_args()

device = "cuda" if torch.cuda.is_available() else "cpu"
tokenizer = AutoTokenizer.from_pretrained(arguments.model)
model = AutoModelForCausalLM.from_pretrained(arguments.model, dtype=getattr(torch, arguments.dtype), device_map=device)
length = len(tokenizer(open(arguments.verdict, encoding="utf-8").read().strip(), add_special_tokens=False)["input_ids"])
prompt = (f"{RUBRIC}\n\nQuestion: {arguments.question}\nReference: {arguments.reference}\n\nAnswer A:\n{arguments.answer_a}\n\n"
          f"Answer B:\n{arguments.answer_b}")
inputs = tokenizer.apply_chat_template([{"role": "user", "content": prompt}], add_generation_prompt=True,
                                       return_tensors="pt", return_dict=True).to(device)
model.generation_config.eos_token_id = None
began = time.perf_counter()
output = model.generate(**inputs, max_new_tokens=length, do_sample=False)
if device == "cuda":
    torch.cuda.synchronize()
print(json.dumps({"prompt": inputs["input_ids"].shape[1], "tokens": output.shape[1] - inputs["input_ids"].shape[1],
                  "seconds": time.perf_counter() - began}))
