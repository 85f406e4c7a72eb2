#!/usr/bin/env bash
# The CUDA path of the four scripts in one command, on a machine with a GPU and no network.
#
# PURPOSE  Makes a model of CodeLlama-7B's shape with random weights (as fast as the real one, and nothing to
#          download), runs ask, finetune, ask_lora and judge on it in bf16 and in 4 bits, and prints for each step
#          its time, speed and peak memory; stops at the first fault with that step's own words.
# INPUT    PYTHON (default: python3) with requirements.txt installed; 14 GB of disk under WORK (default: a new
#          folder in /tmp); SHAPE=7b, or SHAPE=small to try this script itself, without a GPU.
# OUTPUT   stdout: one line a step; each step's full stderr in WORK/*.log
# EXAMPLE  bash bench/gpu_check.sh
# EXIT     0 all steps ran, 1 a step failed
set -u -o pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
work=${WORK:-$(mktemp -d /tmp/gpu_check.XXXXXX)}
mkdir -p "$work"
export HF_HUB_OFFLINE=1

step() { # step NAME ALLOWED_EXIT_CODES COMMAND...
    local name=$1 allowed=$2 began=$EPOCHREALTIME code
    shift 2
    "$@" >"$work/$name.out" 2>"$work/$name.log"
    code=$?
    printf '%-22s %7.1f s  %s\n' "$name" "$(awk "BEGIN {print $EPOCHREALTIME - $began}")" \
        "$(grep -oE '\([0-9]+ tokens/s\), peak memory .*|peak memory .*' "$work/$name.log" | tail -n 1)"
    if [[ " $allowed " != *" $code "* ]]; then
        printf 'FAULT: %s ended with %s\n' "$name" "$code"
        tail -n 15 "$work/$name.log"
        exit 1
    fi
}

"$python" - <<'END' || exit 1
import platform, sys, torch, transformers
device = torch.cuda.get_device_name() if torch.cuda.is_available() else "no CUDA GPU"
print(f"{device}, Python {platform.python_version()}, torch {torch.__version__}, transformers {transformers.__version__}")
END

step make-model 0 "$python" - "$work/model" "${SHAPE:-7b}" <<'END'
import sys, torch
from transformers import AutoTokenizer, GenerationConfig, LlamaConfig, LlamaForCausalLM
folder, shape = sys.argv[1:]
sizes = {"7b": dict(vocab_size=32016, hidden_size=4096, intermediate_size=11008, num_hidden_layers=32, num_attention_heads=32),
         "small": dict(vocab_size=32016, hidden_size=256, intermediate_size=688, num_hidden_layers=4, num_attention_heads=4)}
torch.manual_seed(0)
torch.set_default_dtype(torch.bfloat16)
with torch.device("cuda" if torch.cuda.is_available() else "cpu"):
    model = LlamaForCausalLM(LlamaConfig(**sizes[shape], rope_theta=1e6, max_position_embeddings=16384,
                                         bos_token_id=1, eos_token_id=2, pad_token_id=0))
model.generation_config = GenerationConfig(bos_token_id=1, eos_token_id=2, pad_token_id=0)
model.save_pretrained(folder)
AutoTokenizer.from_pretrained("tiny/base").save_pretrained(folder)
END

question="How do I start an interactive session with 4 CPUs and 16GB for 1 hour?"
for precision in bf16 4bit; do
    step "ask-$precision" 0 "$python" ask.py "$work/model" "$question" --precision $precision --max-new-tokens 256
done
for base in nf4 none; do
    step "finetune-$base" 0 "$python" finetune_lora.py --model "$work/model" --output "$work/adapter-$base" \
        --quantisation $base --epochs 1 --batch-size 64 --overwrite
done
step finetune-checkpointing 0 "$python" finetune_lora.py --model "$work/model" --output "$work/adapter-checkpointing" \
    --activation-checkpointing on --epochs 1 --batch-size 64 --overwrite
for precision in bf16 4bit; do
    step "ask_lora-$precision" 0 "$python" ask_lora.py "$work/adapter-nf4" "$question" --precision $precision --max-new-tokens 256
    # Random weights put no belief on the digits: a judge that says so (exit 1, null scores) is the right outcome.
    step "judge-$precision" "0 1" "$python" judge.py "$work/model" "$question" "use top" "use srun --pty bash" --precision $precision
    "$python" -c 'import json, sys; json.load(open(sys.argv[1]))' "$work/judge-$precision.out" || exit 1
done
echo "no fault; logs and models in $work"
