#!/usr/bin/env python3
"""Write a Llama model with random weights and tiny/base's tokenizer into a folder: speed needs no trained weights.

EXAMPLE  python bench/make_model.py small /tmp/model
"""
import sys
from pathlib import Path

import torch
from transformers import AutoTokenizer, GenerationConfig, LlamaConfig, LlamaForCausalLM

SIZES = {
    "quick": dict(vocab_size=4096, hidden_size=128, intermediate_size=352, num_hidden_layers=2, num_attention_heads=2),
    "small": dict(vocab_size=4096, hidden_size=512, intermediate_size=1376, num_hidden_layers=8, num_attention_heads=8),
    # CodeLlama-7B's shape.
    "7b": dict(vocab_size=32016, hidden_size=4096, intermediate_size=11008, num_hidden_layers=32, num_attention_heads=32),
}
size, folder = sys.argv[1:]
torch.manual_seed(0)
torch.set_default_dtype(torch.bfloat16)  # as models are published; the scripts choose their own precision when they load it
with torch.device("cuda" if torch.cuda.is_available() else "cpu"):
    model = LlamaForCausalLM(LlamaConfig(**SIZES[size], rope_theta=1e6, max_position_embeddings=16384, bos_token_id=1,
                                         eos_token_id=2, pad_token_id=0))
with torch.no_grad():
    model.lm_head.weight[:3] = 0  # never the likeliest token: every answer has exactly as many tokens as asked for
model.generation_config = GenerationConfig(bos_token_id=1, eos_token_id=2, pad_token_id=0)
model.save_pretrained(folder)
AutoTokenizer.from_pretrained(Path(__file__).parent.parent / "tiny/base").save_pretrained(folder)
print(sum(p.numel() for p in model.parameters()))
