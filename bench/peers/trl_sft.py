#!/usr/bin/env python3
"""P1: TRL's SFTTrainer as its defaults are (padded batches of 8, checkpointing). P2: the same with packing=True."""
import argparse
import json

import torch
from datasets import Dataset
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig
from trl import SFTConfig, SFTTrainer

parser = argparse.ArgumentParser()
parser.add_argument("model")
parser.add_argument("data")
parser.add_argument("output")
parser.add_argument("--packing", action="store_true")
parser.add_argument("--epochs", type=int, default=2)
parser.add_argument("--batch-size", type=int, default=16, help="rows a step: with --packing, packs")
parser.add_argument("--micro-batch", type=int, default=8)
parser.add_argument("--max-length", type=int, default=1024)
parser.add_argument("--rank", type=int, default=16)
parser.add_argument("--dtype", default="bfloat16")
arguments = parser.parse_args()
dtype = getattr(torch, arguments.dtype)

records = [json.loads(line) for line in open(arguments.data, encoding="utf-8")]
data = Dataset.from_list([{"prompt": [{"role": "user", "content": record["instruction"]}],
                           "completion": [{"role": "assistant", "content": record["output"]}]} for record in records])
model = AutoModelForCausalLM.from_pretrained(
    arguments.model, dtype=dtype, device_map={"": 0 if torch.cuda.is_available() else "cpu"},
    quantization_config=BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=True,
                                           bnb_4bit_compute_dtype=dtype))
trainer = SFTTrainer(
    model=model,
    train_dataset=data,
    processing_class=AutoTokenizer.from_pretrained(arguments.model),
    peft_config=LoraConfig(task_type="CAUSAL_LM", r=arguments.rank, lora_alpha=2 * arguments.rank, target_modules="all-linear"),
    args=SFTConfig(
        output_dir=arguments.output,
        packing=arguments.packing,
        max_length=arguments.max_length,
        num_train_epochs=arguments.epochs,
        per_device_train_batch_size=arguments.micro_batch,
        gradient_accumulation_steps=arguments.batch_size // arguments.micro_batch,
        learning_rate=2e-4,
        bf16=arguments.dtype == "bfloat16",
        save_strategy="no",
        report_to="none",
    ),
)
trainer.train()
trainer.save_model(arguments.output)
print(json.dumps({"tokens": sum(map(len, trainer.train_dataset["input_ids"])), "rows": len(trainer.train_dataset)}))
