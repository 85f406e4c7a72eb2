#!/usr/bin/env python3
"""P3: Unsloth as its notebooks use it. It needs a CUDA GPU and an environment of its own (requirements-unsloth.txt)."""
import argparse
import json

from unsloth import FastLanguageModel  # before trl and transformers: it patches them
from datasets import Dataset
from trl import SFTConfig, SFTTrainer

parser = argparse.ArgumentParser()
parser.add_argument("model")
parser.add_argument("data")
parser.add_argument("output")
parser.add_argument("--epochs", type=int, default=2)
parser.add_argument("--batch-size", type=int, default=16)
parser.add_argument("--micro-batch", type=int, default=4)
parser.add_argument("--max-length", type=int, default=1024)
parser.add_argument("--rank", type=int, default=16)
parser.add_argument("--dtype", default="bfloat16", help="for the other peers' sake: Unsloth chooses its own")
arguments = parser.parse_args()

model, tokenizer = FastLanguageModel.from_pretrained(model_name=arguments.model, max_seq_length=arguments.max_length,
                                                     load_in_4bit=True, dtype=None)
model = FastLanguageModel.get_peft_model(
    model, r=arguments.rank, lora_alpha=2 * arguments.rank, lora_dropout=0, bias="none",
    target_modules=["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"],
    use_gradient_checkpointing="unsloth", random_state=0)
texts = []
for line in open(arguments.data, encoding="utf-8"):
    record = json.loads(line)
    texts.append(tokenizer.apply_chat_template([{"role": "user", "content": record["instruction"]},
                                                {"role": "assistant", "content": record["output"]}], tokenize=False))
trainer = SFTTrainer(
    model=model,
    processing_class=tokenizer,
    train_dataset=Dataset.from_dict({"text": texts}),
    args=SFTConfig(
        output_dir=arguments.output,
        dataset_text_field="text",
        max_length=arguments.max_length,
        num_train_epochs=arguments.epochs,
        per_device_train_batch_size=arguments.micro_batch,
        gradient_accumulation_steps=arguments.batch_size // arguments.micro_batch,
        learning_rate=2e-4,
        optim="adamw_8bit",
        save_strategy="no",
        report_to="none",
    ),
)
trainer.train()
model.save_pretrained(arguments.output)
print(json.dumps({"tokens": sum(len(tokenizer(text, add_special_tokens=False)["input_ids"]) for text in texts)}))
