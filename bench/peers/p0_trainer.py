#!/usr/bin/env python3
"""P0, the usual QLoRA recipe: transformers Trainer, padded batches, prepare_model_for_kbit_training, checkpointing."""
import argparse
import json

import torch
from peft import LoraConfig, get_peft_model, prepare_model_for_kbit_training
from transformers import (AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig, DataCollatorForSeq2Seq, Trainer,
                          TrainingArguments)

parser = argparse.ArgumentParser()
parser.add_argument("model")
parser.add_argument("data")
parser.add_argument("output")
parser.add_argument("--epochs", type=int, default=2)
parser.add_argument("--batch-size", type=int, default=16)
parser.add_argument("--micro-batch", type=int, default=4)
parser.add_argument("--rank", type=int, default=16)
parser.add_argument("--dtype", default="bfloat16")
arguments = parser.parse_args()
dtype = getattr(torch, arguments.dtype)

tokenizer = AutoTokenizer.from_pretrained(arguments.model)
examples = []
for line in open(arguments.data, encoding="utf-8"):
    record = json.loads(line)
    question = [{"role": "user", "content": record["instruction"]}]
    answer = [{"role": "assistant", "content": record["output"]}]
    prompt = tokenizer.apply_chat_template(question, add_generation_prompt=True, return_dict=False)
    ids = tokenizer.apply_chat_template(question + answer, return_dict=False)
    examples.append({"input_ids": ids, "attention_mask": [1] * len(ids), "labels": [-100] * len(prompt) + ids[len(prompt):]})

model = AutoModelForCausalLM.from_pretrained(
    arguments.model, dtype=dtype, device_map={"": 0 if torch.cuda.is_available() else "cpu"},
    quantization_config=BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=True,
                                           bnb_4bit_compute_dtype=dtype))
model = prepare_model_for_kbit_training(model, use_gradient_checkpointing=True)
model = get_peft_model(model, LoraConfig(task_type="CAUSAL_LM", r=arguments.rank, lora_alpha=2 * arguments.rank,
                                         target_modules="all-linear"))
trainer = Trainer(
    model=model,
    train_dataset=examples,
    data_collator=DataCollatorForSeq2Seq(tokenizer),
    args=TrainingArguments(
        output_dir=arguments.output,
        num_train_epochs=arguments.epochs,
        per_device_train_batch_size=arguments.micro_batch,
        gradient_accumulation_steps=arguments.batch_size // arguments.micro_batch,
        learning_rate=2e-4,
        bf16=arguments.dtype == "bfloat16",
        gradient_checkpointing=True,
        save_strategy="no",
        report_to="none",
    ),
)
trainer.train()
model.save_pretrained(arguments.output)
print(json.dumps({"tokens": sum(len(example["input_ids"]) for example in examples)}))
