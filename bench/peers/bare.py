#!/usr/bin/env python3
"""The least that loads a chat model: what ask.py's imports are compared with."""
import sys

from transformers import AutoModelForCausalLM, AutoTokenizer

AutoTokenizer.from_pretrained(sys.argv[1])
AutoModelForCausalLM.from_pretrained(sys.argv[1])
