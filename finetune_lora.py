#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "torch==2.13.0",
#   "transformers==5.23.0",
#   "accelerate==1.15.0",
#   "bitsandbytes==0.50.2",
#   "peft==0.21.2",
#   "datasets==5.2.0",
#   "matplotlib==3.11.2",
# ]
# ///
"""Tune a chat model on questions and answers with QLoRA; write a LoRA adapter.

PURPOSE   The improvement step of the demo. The base stays frozen in 4 bits (NF4); small matrices beside
          every linear layer are trained, on the tokens of the answers only.
INPUT     --train and --eval: JSONL, JSON, Parquet or a hub data set. A record holds `messages`, or one of
          instruction, question, prompt and one of output, answer, completion, response, reference.
          --config FILE.yaml: the flags below by name; a flag on the command line wins.
OUTPUT    The folder --output, written at the end as a whole: PEFT adapter, tokenizer with chat template,
          README.md (model card), run.json (arguments, versions, hardware, data hashes), log.jsonl, loss.png.
          OUTPUT.checkpoint on the way: the same command after an interruption goes on there and ends
          with the same bytes. stdout: only the plan of --check. stderr: decisions, progress, losses.
TIME      tiny/base, data_train.jsonl, 5 epochs of batches of 8, rank 64 on 2 CPU cores (AMD EPYC, NF4, 2026-11-23, `make
          demo`): 121 s, 0.81 GB. 2.5 times as fast as the usual Trainer recipe, 1.7 times as TRL with
          packing (`make bench`, same machine, 2026-11-21). No GPU figure has been measured yet; the same command measures them.
MEMORY    About 0.6 bytes a parameter for the base, 16 for each trained one, and the activations:
          --check prints the estimate.
EXAMPLES
  python finetune_lora.py
  python finetune_lora.py --check
  python finetune_lora.py --model tiny/base --output demo-lora --epochs 5 --batch-size 8 --learning-rate 2e-3
  python finetune_lora.py --train my_data.jsonl --eval my_eval.jsonl --output my-lora
  torchrun --nproc-per-node 2 finetune_lora.py
EXIT      0 done, 1 failed, 2 usage, 130 or 143 interrupted (checkpoint kept)
"""
import argparse
import hashlib
import json
import math
import os
import random
import re
import shutil
import signal
import sys
import time
from array import array
from pathlib import Path

PROMPT_FIELDS = ("instruction", "question", "prompt")
ANSWER_FIELDS = ("output", "answer", "completion", "response", "reference")
CPU_LIMIT = 1e9  # parameters: beyond it a step on a CPU takes minutes
# What decides the trained bytes. A checkpoint of a run that differs in one of these is not gone on with.
DECISIVE = ("model", "quantisation", "double_quantisation", "compute_dtype", "max_length", "rank", "alpha", "dropout",
            "targets", "init_adapter", "epochs", "batch_size", "pack_tokens", "learning_rate", "schedule", "warmup",
            "weight_decay", "max_grad_norm", "seed")


def parse_arguments():
    class Formatter(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
        pass

    onoff = argparse.BooleanOptionalAction
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Formatter, allow_abbrev=False)
    parser.add_argument("--config", metavar="FILE", type=Path, help="YAML with the names of these flags")
    parser.add_argument("--check", action="store_true", help="validate all that is cheap, print the plan, load no weights")
    base = parser.add_argument_group("base model")
    base.add_argument("--model", default="codellama/CodeLlama-7b-Instruct-hf", help="hub name or local folder")
    base.add_argument("--quantisation", choices=["nf4", "fp4", "none"], default="nf4", help="of the frozen base")
    base.add_argument("--double-quantisation", action=onoff, default=True, help="quantise the scales too: 0.4 bits a weight")
    base.add_argument("--compute-dtype", choices=["auto", "bf16", "fp16", "fp32"], default="auto",
                      help="auto: bf16, fp16 where the GPU has no bf16, fp32 on a CPU")
    base.add_argument("--chat-template", metavar="FILE", type=Path, help="Jinja template, for a tokenizer without one")
    data = parser.add_argument_group("data")
    data.add_argument("--train", default="data_train.jsonl", help="file or hub data set to learn from")
    data.add_argument("--eval", default="data_eval.jsonl", help="held-out file or data set for the validation loss, or none")
    data.add_argument("--max-length", metavar="N", type=int, default=1024, help="a longer example is an error, in tokens")
    lora = parser.add_argument_group("LoRA")
    lora.add_argument("--rank", metavar="R", type=int, default=16, help="of the trained matrices")
    lora.add_argument("--alpha", metavar="A", type=int, help="scale of their effect is alpha/rank; 2 x rank if not given")
    lora.add_argument("--dropout", metavar="P", type=float, default=0.0, help="on the input of the trained matrices")
    lora.add_argument("--targets", default="all-linear", help="comma-separated layer names, or all-linear")
    lora.add_argument("--init-adapter", metavar="DIR", type=Path,
                      help="go on training this adapter; rank, alpha, dropout and targets are its own")
    training = parser.add_argument_group("training")
    training.add_argument("--epochs", metavar="N", type=int, default=3, help="times through the data")
    training.add_argument("--batch-size", metavar="N", type=int, default=16, help="examples a step, over all processes")
    training.add_argument("--pack-tokens", metavar="N", type=int,
                          help="most tokens in one forward pass; if not given 4096, on a CPU 640 or one example")
    training.add_argument("--accumulation", metavar="N", type=int, default=1, help="least number of forward passes a step")
    training.add_argument("--learning-rate", metavar="LR", type=float, default=2e-4, help="its peak")
    training.add_argument("--schedule", choices=["cosine", "linear", "constant"], default="cosine", help="after the warm-up")
    training.add_argument("--warmup", metavar="SHARE", type=float, default=0.05, help="share of the steps")
    training.add_argument("--weight-decay", metavar="W", type=float, default=0.0, help="of AdamW")
    training.add_argument("--max-grad-norm", metavar="G", type=float, default=1.0, help="longer gradients are cut to this")
    training.add_argument("--activation-checkpointing", choices=["auto", "on", "off"], default="auto",
                          help="less memory, a third more time; auto asks the memory estimate")
    training.add_argument("--seed", type=int, default=0, help="of the initial adapter, the order and the dropout")
    training.add_argument("--deterministic", action="store_true", help="the same bytes every time on a GPU too; slower")
    run = parser.add_argument_group("run")
    run.add_argument("--output", type=Path, default=Path("codellama-hpc-lora"), help="folder for the adapter")
    run.add_argument("--overwrite", action="store_true", help="replace a finished adapter or another run's checkpoint")
    run.add_argument("--save-every", metavar="N", type=int, default=20, help="steps between checkpoints")
    run.add_argument("--eval-every", metavar="N", type=int, default=0, help="steps between validation losses; 0: once an epoch")
    run.add_argument("--report-to", choices=["none", "tensorboard", "wandb"], default="none", help="also log there")
    run.add_argument("--push-to-hub", metavar="NAME", help="upload the finished adapter, for example me/hpc-lora")

    words = config_flags(parser, sys.argv[1:]) + sys.argv[1:]
    arguments = parser.parse_args(words)
    if arguments.init_adapter:
        typed = {word.partition("=")[0] for word in words} & {"--rank", "--alpha", "--dropout", "--targets"}
        if typed:
            parser.error(f"--init-adapter has its own {', '.join(sorted(typed))}; leave that out")
        try:
            own = json.loads((arguments.init_adapter / "adapter_config.json").read_text(encoding="utf-8"))
            arguments.rank, arguments.alpha, arguments.dropout = own["r"], own["lora_alpha"], own["lora_dropout"]
            arguments.targets = own["target_modules"] if isinstance(own["target_modules"], str) else ",".join(sorted(own["target_modules"]))
        except (OSError, ValueError, KeyError, TypeError):
            parser.error(f"--init-adapter {arguments.init_adapter} is no finished LoRA adapter: it has no readable adapter_config.json")
    arguments.alpha = arguments.alpha or 2 * arguments.rank
    for name in ("max_length", "rank", "alpha", "epochs", "batch_size", "pack_tokens", "accumulation", "save_every"):
        if getattr(arguments, name) is not None and getattr(arguments, name) < 1:
            parser.error(f"--{name.replace('_', '-')} has to be at least 1")
    for name, good in (("learning_rate", arguments.learning_rate > 0), ("dropout", 0 <= arguments.dropout < 1),
                       ("warmup", 0 <= arguments.warmup < 1), ("max_grad_norm", arguments.max_grad_norm > 0),
                       ("weight_decay", arguments.weight_decay >= 0), ("eval_every", arguments.eval_every >= 0)):
        if not good:
            parser.error(f"--{name.replace('_', '-')} {getattr(arguments, name)} is out of range")
    if arguments.pack_tokens is not None and arguments.pack_tokens < arguments.max_length:
        parser.error(f"--pack-tokens {arguments.pack_tokens} is below --max-length {arguments.max_length}: "
                     "the longest example would not fit; lower --max-length or raise --pack-tokens")
    return arguments


def config_flags(parser, command_line):
    """The flags of --config as command-line words: argparse checks them like typed ones, and typed ones win."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--config", type=Path)
    path = early.parse_known_args(command_line)[0].config
    if path is None:
        return []
    import yaml
    try:
        settings = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError) as error:
        parser.error(f"cannot read --config {path}: {error}")
    if not isinstance(settings, dict):
        parser.error(f"--config {path} has to hold lines such as `epochs: 3`")
    words = []
    for name, value in settings.items():
        flag = "--" + str(name).replace("_", "-")
        if flag not in parser._option_string_actions:
            parser.error(f"--config {path}: there is no flag {flag}")
        if isinstance(value, bool):
            off = "--no-" + flag[2:]
            words += [flag] if value else [off] if off in parser._option_string_actions else []
        elif value is not None:
            words.append(f"{flag}={value}")
    return words


def say(text):
    print(f"{Path(sys.argv[0]).stem}: {text}", file=sys.stderr, flush=True)


def fail(text, code=1):
    """End with one sentence on stderr: what is wrong, and the remedy."""
    say(f"error: {text}")
    sys.exit(code)


def take_stdout():
    """Keep stdout for the result: whatever a library prints there lands on stderr. Returns write(text)."""
    result = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)

    def write(text):
        rest = memoryview(text.encode("utf-8", "replace"))
        try:
            while rest:
                rest = rest[result.write(rest):]
        except OSError as error:
            fail(f"the result could not be written to standard output: {error.strerror}; "
                 "give it a place with room, and run the same command again")
    return write


# ---------------------------------------------------------------- data

def conversation(record):
    """Return (messages, None), or (None, what is wrong with the record)."""
    if not isinstance(record, dict):
        return None, "is no JSON object"
    if "messages" in record:
        messages = record["messages"]
        good = isinstance(messages, list) and len(messages) > 1 and all(
            isinstance(m, dict) and m.get("role") in ("system", "user", "assistant")
            and isinstance(m.get("content"), str) and m["content"].strip() for m in messages)
        if not good or messages[-1]["role"] != "assistant":
            return None, "field `messages` needs a list of {role, content} with texts, the last by the assistant"
        return checked([{"role": m["role"], "content": m["content"]} for m in messages])
    texts = []
    for names in (PROMPT_FIELDS, ANSWER_FIELDS):
        name = next((name for name in names if name in record), None)
        if name is None:
            return None, f"has no field {', '.join(f'`{n}`' for n in names[:-1])} or `{names[-1]}`"
        if not isinstance(record[name], str) or not record[name].strip():
            return None, f"field `{name}` has to be a non-empty text"
        texts.append(record[name])
    if isinstance(record.get("input"), str) and record["input"].strip():  # Alpaca's second half of the question
        texts[0] += "\n\n" + record["input"]
    return checked([{"role": "user", "content": texts[0]}, {"role": "assistant", "content": texts[1]}])


def checked(messages):
    """(messages, None), or (None, problem) where a text holds half of a UTF-16 pair, as an escape in JSON can."""
    try:
        "".join(message["content"] for message in messages).encode()
    except UnicodeEncodeError:
        return None, "holds half a character (a lone \\ud800 to \\udfff escape), which no UTF-8 text can"
    return messages, None


def read_records(source):
    """Yield (place, record or None, problem or None) from a .jsonl, .json or .parquet file or a hub data set."""
    path = Path(source)
    if path.suffix == ".jsonl":
        with open(path, "rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        yield f"{source}:{number}", json.loads(line.decode("utf-8-sig")), None
                    except ValueError as error:
                        yield f"{source}:{number}", None, f"is no JSON in UTF-8 ({error})"
    elif path.suffix == ".json":
        try:
            records = json.loads(path.read_text(encoding="utf-8-sig"))
        except ValueError as error:
            yield source, None, f"is no JSON in UTF-8 ({error})"
            return
        if not isinstance(records, list):
            yield source, None, "has to be a JSON list of records; one record a line belongs into a .jsonl file"
            return
        for number, record in enumerate(records, 1):
            yield f"{source}, record {number}", record, None
    else:
        from datasets import load_dataset
        kind = {"path": "parquet", "data_files": source} if path.suffix == ".parquet" else {"path": source}
        for number, record in enumerate(load_dataset(**kind, split="train"), 1):
            yield f"{source}, record {number}", {name: value for name, value in record.items() if value is not None}, None


def check_data(source):
    """Report every bad record of a file at once, before anything slow; return a count of the good ones."""
    path, problems, good = Path(source), [], 0
    if path.suffix in (".jsonl", ".json", ".parquet") and not path.is_file():
        fail(f"there is no file {source} here; name yours with --train and --eval (--eval none goes without)")
    if path.suffix not in (".jsonl", ".json", ".parquet") and path.exists():
        fail(f"{source} is a file of an unknown kind; give .jsonl, .json or .parquet")
    try:
        for place, record, problem in read_records(source):
            problem = problem or conversation(record)[1]
            good += problem is None
            if problem:
                problems.append(f"{place} {problem}")
    except Exception as error:  # Parquet and hub readers have many kinds of their own
        fail(f"cannot read {source}: {getattr(error, 'strerror', None) or str(error).splitlines()[0]}; "
             "check the name, the file and the network")
    if problems:
        shown = "\n  ".join(problems[:20] + ([f"and {len(problems) - 20} more"] if len(problems) > 20 else []))
        fail(f"{len(problems)} bad record(s); mend them and run again\n  {shown}")
    if not good:
        fail(f"{source} holds no record; it needs one JSON object a line, with `instruction` and `output`")
    return good


class Examples:
    """Tokenised conversations in flat arrays: 4 bytes a token, whatever the number of examples."""

    def __init__(self, source, tokenizer, ends, max_length):
        self.ids, self.starts, self.prompts, too_long = array("i"), array("q", [0]), array("i"), []
        for place, record, _ in read_records(source):
            ids, prompt = encode_example(tokenizer, conversation(record)[0], ends)
            if len(ids) > max_length:
                too_long.append(f"{place} has {len(ids)} tokens")
            self.ids.extend(ids)
            self.starts.append(len(self.ids))
            self.prompts.append(prompt)
        if too_long:
            shown = "\n  ".join(too_long[:20] + ([f"and {len(too_long) - 20} more"] if len(too_long) > 20 else []))
            fail(f"{len(too_long)} example(s) longer than --max-length {max_length}; shorten or split them, "
                 f"or raise --max-length (and --pack-tokens)\n  {shown}")

    def __len__(self):
        return len(self.prompts)

    def __getitem__(self, index):
        return self.ids[self.starts[index]:self.starts[index + 1]], self.prompts[index]

    def length(self, index):
        return self.starts[index + 1] - self.starts[index]

    def hash(self):
        digest = hashlib.sha256(self.ids)  # the arrays' own memory: no copy of the data
        digest.update(self.prompts)
        return digest.hexdigest()


def encode_example(tokenizer, messages, ends):
    """Return (ids of the conversation up to its end token, how many of them are the prompt)."""
    prompt_text, prompt = encode_chat(tokenizer, messages[:-1])
    whole_text = tokenizer.apply_chat_template(messages, tokenize=False, enable_thinking=False)
    if not whole_text.startswith(prompt_text):  # a template that writes old answers differently from new ones
        whole_text = prompt_text + messages[-1]["content"].strip()
    whole = tokenizer(whole_text, add_special_tokens=False)["input_ids"]
    whole = prompt[:len(prompt) - len(tokenizer(prompt_text, add_special_tokens=False)["input_ids"])] + whole
    start = next((at for at, (one, other) in enumerate(zip(prompt, whole)) if one != other), len(prompt))
    end = next((at for at in range(len(whole) - 1, start, -1) if whole[at] in ends), None)
    return (whole + [tokenizer.eos_token_id] if end is None else whole[:end + 1]), start


def pack(examples, indices, most_tokens, parts):
    """Split the examples of a step into at least `parts` packs of at most `most_tokens`, as even as can be."""
    order = sorted(indices, key=lambda index: (-examples.length(index), index))
    while True:
        packs, sizes = [[] for _ in range(parts)], [0] * parts
        for index in order:
            smallest = sizes.index(min(sizes))
            packs[smallest].append(index)
            sizes[smallest] += examples.length(index)
        if max(sizes) <= most_tokens or parts >= len(order):
            return packs
        parts *= 2


def to_batch(examples, indices, device):
    """One pack as model inputs: ids and restarting positions [1, T], where an answer token comes next [N], which [N].

    No padding and no attention mask: positions that restart tell transformers where an example ends, so that
    none sees another; this holds with use_cache=False only.
    """
    import torch
    ids, positions, before, targets = [], [], [], []
    for index in indices:
        tokens, prompt = examples[index]
        before += range(len(ids) + prompt - 1, len(ids) + len(tokens) - 1)
        targets += tokens[prompt:]
        ids += tokens
        positions += range(len(tokens))
    as_tensor = lambda values: torch.tensor(values, device=device)
    return as_tensor([ids]), as_tensor([positions]), as_tensor(before), as_tensor(targets)


def answer_loss(model, batch):
    """Summed cross-entropy of the answer tokens; logits are computed for these alone."""
    import torch.nn.functional as F
    ids, positions, before, targets = batch
    logits = model(input_ids=ids, position_ids=positions, use_cache=False, logits_to_keep=before).logits[0]
    return F.cross_entropy(logits.float(), targets, reduction="sum")


# ---------------------------------------------------------------- model

def check_model(name):
    """What is wrong with a model's name or folder is said before anything slow begins."""
    folder = Path(name).expanduser()
    if not folder.exists():
        if not re.fullmatch(r"[\w.-]+(/[\w.-]+)?", name) or name.startswith("."):
            fail(f"there is no model folder {name}; give a folder, or a hub name such as codellama/CodeLlama-7b-Instruct-hf")
    elif (folder / "adapter_config.json").is_file():
        fail(f"{name} is an adapter, not a model; ask it with ask_lora.py, or give the model that it was made for")
    elif not (folder / "config.json").is_file():
        fail(f"{name} is no model folder: it has no config.json; give a folder written by save_pretrained, or a hub name")
    elif not any(folder.glob("*.safetensors")):
        pickled = sorted(path.name for path in folder.iterdir() if path.suffix in (".bin", ".pt", ".pth", ".pkl"))
        fail(f"{name} has only pickled weights ({', '.join(pickled[:3])}), which can run code when they are read and are "
             "never loaded here; save the model as safetensors (save_pretrained does) and give that folder" if pickled else
             f"{name} has no *.safetensors weights; download or save the model again")


def explain(error, name):
    """One sentence with the remedy for an error met while `name` was loaded or run, or None."""
    import errno
    import torch
    from huggingface_hub import errors as hub
    links = []
    while error is not None and error not in links:
        links.append(error)
        error = error.__cause__ or error.__context__
    text = " | ".join(f"{type(link).__name__}: {link}" for link in links)
    kinds = tuple(type(link) for link in links)
    status = {getattr(getattr(link, "response", None), "status_code", None) for link in links}
    numbers = {link.errno for link in links if isinstance(link, OSError)}
    if any(issubclass(kind, (torch.OutOfMemoryError, MemoryError)) for kind in kinds) or (
            "can't allocate memory" in text or "Cannot allocate memory" in text):
        return (f"memory ran out with {name}; in this order: close other programs on the device, use --precision 4bit, "
                "lower the limits in tokens, take a smaller model")
    if any(issubclass(kind, hub.GatedRepoError) for kind in kinds) or status & {401, 403} and "gated" in text.lower():
        return (f"{name} is gated: accept its licence on https://huggingface.co/{name} and log in with `hf auth login` "
                "(or set HF_TOKEN), then run the same command again")
    if any(issubclass(kind, hub.RepositoryNotFoundError) for kind in kinds) or status & {401, 403, 404}:
        return (f"the hub has no model {name}, or your account may not see it; check the spelling, "
                "and log in with `hf auth login` if it is private")
    if numbers & {errno.ENOSPC, errno.EDQUOT, errno.EROFS} or "No space left" in text or "Read-only file system" in text:
        return ("the disk is full or read-only; free space, or use another disk (HF_HOME for downloads, the output's folder "
                "for results), and run the same command again: what was written before is kept")
    if any(issubclass(kind, (hub.LocalEntryNotFoundError, hub.OfflineModeIsEnabled, ConnectionError)) for kind in kinds) or (
            "connect" in text.lower()):
        return (f"{name} is no local folder and the hub cannot be reached; check the name and the network, "
                "or download the model elsewhere and give its folder")
    if "trust_remote_code" in text or "custom code" in text or "does not recognize this architecture" in text:
        return (f"{name} needs code of its own, which is never run here; take a model whose architecture "
                "transformers knows, such as codellama/CodeLlama-7b-Instruct-hf")
    if "safetensor" in text.lower():
        return f"the weights of {name} are missing or broken as safetensors ({str(links[0])[:160]}); download or save them again"
    if any(issubclass(kind, (OSError, json.JSONDecodeError)) for kind in kinds) or "tokenizer" in text or "config" in text:
        return f"{name} could not be loaded: {str(links[0]).splitlines()[0][:300]}; check the folder, or download it again"
    return None


def free_memory(device):
    """Free bytes: on the GPU, or of main memory (Linux's MemAvailable)."""
    import torch
    if device == "cuda":
        return torch.cuda.mem_get_info()[0]
    try:
        return int(re.search(r"MemAvailable: *(\d+)", Path("/proc/meminfo").read_text())[1]) * 1024
    except (OSError, TypeError):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def quiet_libraries():
    """Errors only, no bar for loading weights; the bars of a hub download stay."""
    import warnings
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    warnings.simplefilter("ignore", FutureWarning)  # of one library about another: not the user's to mend
    from huggingface_hub.utils import enable_progress_bars
    from huggingface_hub.utils import logging as hub_logging
    from transformers.utils import logging
    sys.modules["kernels"] = None  # with it, bitsandbytes would fetch code from the hub on some CPUs, and run it
    logging.logging.getLogger("bitsandbytes").setLevel(logging.ERROR)
    hub_logging.set_verbosity_error()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    enable_progress_bars()


def load_tokenizer(name, template=None):
    """The tokenizer of a model or adapter, with a chat template for certain."""
    from transformers import AutoTokenizer
    tokenizer = AutoTokenizer.from_pretrained(name, trust_remote_code=False)
    if template is not None:
        try:
            tokenizer.chat_template = template.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            fail(f"cannot read the chat template {template}: {error}")
    if not tokenizer.chat_template:
        fail(f"the tokenizer of {name} has no chat template, so it may be no chat model; give one with --chat-template FILE")
    return tokenizer


def encode_chat(tokenizer, messages):
    """Return (prompt string, its token ids [T]): the template's own words, and exactly one BOS if the model has one."""
    from jinja2 import TemplateError
    try:
        prompt = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True, enable_thinking=False)
    except TemplateError as error:
        fail(f"the chat template refuses these messages: {error}; leave out --system, or give another --chat-template FILE")
    ids = tokenizer(prompt, add_special_tokens=False)["input_ids"]
    bos = tokenizer.bos_token_id
    if bos is not None and bos in tokenizer("")["input_ids"]:
        while ids[:1] == [bos]:
            ids = ids[1:]
        ids = [bos] + ids
    return prompt, ids


def peak_memory():
    import resource
    import torch
    if torch.cuda.is_available():
        return f"{torch.cuda.max_memory_allocated() / 1e9:.2f} GB on the GPU"
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB"


def fingerprint(model):
    """Hash of the last norm's weights: the same for every precision of one base, another for another base."""
    import torch
    norm = [p for name, p in model.named_parameters() if p.ndim == 1 and "lora_" not in name][-1]
    return hashlib.sha256(norm.detach().to(torch.bfloat16).view(torch.int16).cpu().numpy().tobytes()).hexdigest()[:16]


def plan(arguments, config, examples, world):
    """Decide device, compute dtype and checkpointing, each with its reason; return them with sizes and step counts."""
    import torch
    from transformers import AutoModelForCausalLM
    with torch.device("meta"):
        skeleton = AutoModelForCausalLM.from_config(config)
    linear = {name: module for name, module in skeleton.named_modules()
              if isinstance(module, torch.nn.Linear) and module is not skeleton.get_output_embeddings()}
    if arguments.targets != "all-linear":
        wanted = tuple(arguments.targets.split(","))
        unknown = [target for target in wanted if not any(name.split(".")[-1] == target for name in linear)]
        if unknown:
            fail(f"--targets {','.join(unknown)}: no such linear layer; this model has "
                 f"{', '.join(sorted({name.split('.')[-1] for name in linear}))}", 2)
        linear_tuned = [m for name, m in linear.items() if name.split(".")[-1] in wanted]
    else:
        linear_tuned = list(linear.values())
    parameters = sum(p.numel() for p in skeleton.parameters())
    quantised = sum(module.weight.numel() for module in linear.values())
    trained = sum(arguments.rank * (module.in_features + module.out_features) for module in linear_tuned)
    cuda = torch.cuda.is_available()
    if not cuda and parameters > CPU_LIMIT:
        fail(f"{arguments.model} has {parameters / 1e9:.1f} billion parameters and there is no CUDA GPU here (torch {torch.__version__}); "
             "run this on a machine with one, or see the whole story on the embedded models with `make demo`")
    dtype = arguments.compute_dtype
    if dtype == "auto":  # is_bf16_supported() also says yes where bf16 is only emulated (T4, V100), and slow
        dtype = "fp32" if not cuda else "bf16" if torch.cuda.is_bf16_supported(including_emulation=False) else "fp16"
    if arguments.pack_tokens is None:  # a CPU's attention costs the square of a pack, a GPU wants large ones
        arguments.pack_tokens = max(4096 if cuda else 640, max(map(examples.length, range(len(examples)))))
    width = 4 if dtype == "fp32" else 2
    weights = (parameters - quantised) * width + quantised * (0.52 if cuda and arguments.quantisation != "none" else width)
    tokens = min(arguments.pack_tokens, max(len(examples.ids) * arguments.batch_size // len(examples) // world, arguments.max_length))
    # Per token and layer: inputs of the linear layers, the attention's and the MLP's intermediates.
    layers, hidden = config.num_hidden_layers, config.hidden_size
    activations = tokens * layers * width * (16 * hidden + 5 * getattr(config, "intermediate_size", 4 * hidden))
    kept = tokens * hidden * width * layers + activations / layers
    logits = tokens * config.vocab_size * 8 / 2  # fp32 and its gradient, for about half of the tokens
    fixed, room = weights + 16 * trained + logits, 0.9 * free_memory("cuda" if cuda else "cpu")
    checkpointing = arguments.activation_checkpointing == "on" or (
        arguments.activation_checkpointing == "auto" and fixed + activations > room)
    memory = fixed + (kept if checkpointing else activations)
    steps = arguments.epochs * math.ceil(len(examples) / arguments.batch_size)
    return argparse.Namespace(
        device=f"cuda:{os.environ.get('LOCAL_RANK', 0)}" if cuda else "cpu", dtype=dtype, checkpointing=checkpointing,
        parameters=parameters, trained=trained, weights=weights, memory=memory, room=room, steps=steps, fits=memory <= room)


def describe(arguments, chosen, examples, held_out, checked):
    """The plan in words: what --check prints, and every run on stderr."""
    lengths = [examples.length(index) for index in range(len(examples))]
    answers = len(examples.ids) - sum(examples.prompts)
    lines = [
        f"model       {arguments.model}: {chosen.parameters / 1e6:.1f} M parameters, {arguments.quantisation} base, {chosen.dtype} compute "
        f"on {chosen.device}",
        f"adapter     rank {arguments.rank}, alpha {arguments.alpha} on {arguments.targets}: "
        f"{chosen.trained / 1e6:.2f} M trained parameters",
        f"data        {arguments.train}: {len(examples)} examples, {len(examples.ids)} tokens ({answers} in answers), longest "
        f"{max(lengths)} of {arguments.max_length}",
        f"held out    {arguments.eval}" + (f": {len(held_out)} examples" if held_out else ""),
        f"steps       {chosen.steps}: {arguments.epochs} epochs, {arguments.batch_size} examples a step, "
        f"packs of at most {arguments.pack_tokens} tokens",
        f"memory      about {chosen.memory / 1e9:.1f} GB (estimate) of {chosen.room / 1e9:.1f} GB free, activation checkpointing "
        f"{'on' if chosen.checkpointing else 'off'} ({'as asked' if arguments.activation_checkpointing != 'auto' else 'by that estimate'})",
        f"output      {arguments.output}" + (" (nothing was loaded or written)" if checked else ""),
    ]
    return "\n".join(lines)


def load_model(arguments, config, chosen):
    """The frozen base with a seeded LoRA adapter on it, ready to train."""
    import torch
    from peft import LoraConfig, PeftModel, get_peft_model
    from transformers import AutoModelForCausalLM, BitsAndBytesConfig
    dtype = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}[chosen.dtype]
    quantisation = None if arguments.quantisation == "none" else BitsAndBytesConfig(
        load_in_4bit=True, bnb_4bit_quant_type=arguments.quantisation, bnb_4bit_compute_dtype=dtype,
        bnb_4bit_use_double_quant=arguments.double_quantisation)
    # No prepare_model_for_kbit_training: it casts embeddings and head to fp32, half a gigabyte on a 7B, for nothing.
    base = AutoModelForCausalLM.from_pretrained(
        arguments.model, config=config, dtype=dtype, quantization_config=quantisation, device_map={"": chosen.device},
        use_safetensors=True, trust_remote_code=False)
    if quantisation and chosen.device == "cpu":  # it would unpack the same 4-bit values at every pass, for 1.4 times the time
        base = base.dequantize(dtype)
    base.requires_grad_(False)
    if chosen.checkpointing:
        base.activation_checkpointing_enable({"use_reentrant": False})
    torch.manual_seed(arguments.seed)  # before the adapter is initialised, or two runs differ
    if arguments.init_adapter:
        model = PeftModel.from_pretrained(base, arguments.init_adapter, is_trainable=True)
    else:
        model = get_peft_model(base, LoraConfig(
            task_type="CAUSAL_LM", r=arguments.rank, lora_alpha=arguments.alpha, lora_dropout=arguments.dropout,
            target_modules=arguments.targets if arguments.targets == "all-linear" else arguments.targets.split(",")))
    if Path(arguments.model).exists():  # ask_lora.py finds the base from any folder
        model.peft_config["default"].base_model_name_or_path = str(Path(arguments.model).resolve())
    return model.train()


# ---------------------------------------------------------------- training

def learning_rate(arguments, step, steps):
    """The rate of a step: linear warm-up, then the schedule down to zero."""
    warm = max(1, round(arguments.warmup * steps))
    if step < warm:
        return arguments.learning_rate * (step + 1) / warm
    progress = (step - warm) / max(1, steps - warm)
    factor = {"cosine": (1 + math.cos(math.pi * progress)) / 2, "linear": 1 - progress, "constant": 1.0}[arguments.schedule]
    return arguments.learning_rate * factor


def held_out_loss(model, examples, arguments, device):
    """Mean loss a token on the held-out answers."""
    import torch
    model.eval()
    with torch.inference_mode():
        packs = pack(examples, range(len(examples)), arguments.pack_tokens, 1)
        total = sum(answer_loss(model, to_batch(examples, part, device)).item() for part in packs if part)
    model.train()
    return total / (len(examples.ids) - sum(examples.prompts))


class Checkpoint:
    """One safetensors file: the adapter's weights, AdamW's moments, and as metadata the step, the losses and what the
    run depends on. It is replaced in one move, so that it is there as a whole or not at all."""

    def __init__(self, path, run):
        self.path, self.run = path, run

    def read(self, overwrite):
        """Return (tensors, {step, history, scaler}), or None where there is nothing to go on with."""
        from safetensors import safe_open
        if not self.path.exists():
            return None
        try:
            with safe_open(self.path, "pt") as file:
                saved = json.loads(file.metadata()["run"])
                tensors = {name: file.get_tensor(name) for name in file.keys()}
        except Exception as error:
            fail(f"the checkpoint {self.path} is broken ({error}); remove it, the run then starts anew")
        different = [name for name in self.run if saved["run"].get(name) != self.run[name]]
        if different:
            if overwrite:
                say(f"another run's checkpoint is given up (--overwrite): {', '.join(different)} differ")
                return None
            changes = "; ".join(f"{name} was {saved['run'].get(name)}, is {self.run[name]}" for name in different)
            fail(f"{self.path} belongs to another run ({changes}); give the same settings and data to go on with it, "
                 "another --output to keep it, or --overwrite to give it up")
        return tensors, saved

    def write(self, weights, optimizer, scaler, step, history):
        from safetensors.torch import save_file
        tensors = {f"weight.{name}": p.detach() for name, p in weights.items()}
        for name, p in weights.items():
            tensors |= {f"{key}.{name}": value for key, value in optimizer.state[p].items()}
        tensors = {name: tensor.cpu().contiguous() for name, tensor in tensors.items()}
        part = self.path.with_name(self.path.name + ".part")
        state = {"run": self.run, "step": step, "history": history, "scaler": scaler.state_dict()}
        try:
            save_file(tensors, part, {"run": json.dumps(state)})
            with open(part) as file:
                os.fsync(file.fileno())
            os.replace(part, self.path)
        except Exception:
            part.unlink(missing_ok=True)
            raise


class Reporter:
    """The log of the run, and the same figures to TensorBoard or Weights & Biases where asked for."""

    def __init__(self, arguments, history):
        self.history, self.tensorboard, self.wandb = history, None, None
        if arguments.report_to == "tensorboard":
            from torch.utils.tensorboard import SummaryWriter
            self.tensorboard = SummaryWriter(f"{arguments.output}-tensorboard")
        elif arguments.report_to == "wandb":
            import wandb
            self.wandb = wandb.init(project=arguments.output.name, config={k: str(v) for k, v in vars(arguments).items()})

    def log(self, step, **values):
        self.history.append({"step": step, **values})
        if self.tensorboard:
            for name, value in values.items():
                self.tensorboard.add_scalar(name, value, step)
        if self.wandb:
            self.wandb.log(values, step=step)


def train(model, examples, held_out, arguments, chosen, checkpoint, rank, world):
    """Train in place; return the history of losses. Ends the process, checkpoint kept, on SIGINT or SIGTERM."""
    import torch
    import torch.distributed as dist
    from tqdm import tqdm
    weights = {name: p for name, p in model.named_parameters() if p.requires_grad}
    device = next(iter(weights.values())).device
    # The weights are few: plain fused AdamW costs 8 bytes each and needs no paging, which can stall a shared GPU.
    optimizer = torch.optim.AdamW(weights.values(), lr=arguments.learning_rate, weight_decay=arguments.weight_decay, fused=True)
    scaler = torch.amp.GradScaler(device.type, enabled=chosen.dtype == "fp16")
    autocast = torch.autocast(device.type, {"fp16": torch.float16}.get(chosen.dtype, torch.bfloat16),
                              enabled=chosen.dtype != "fp32")
    step, history = 0, []
    saved = checkpoint.read(arguments.overwrite)
    if saved:
        tensors, state = saved
        step, history = state["step"], state["history"]
        scaler.load_state_dict(state["scaler"])
        for name, p in weights.items():
            p.data.copy_(tensors[f"weight.{name}"])
            optimizer.state[p] = {key: tensors[f"{key}.{name}"].to(device)
                                  for key in ("step", "exp_avg", "exp_avg_sq") if f"{key}.{name}" in tensors}
        say(f"going on after step {step} of {chosen.steps} from {checkpoint.path}")
    reporter = Reporter(arguments, history) if rank == 0 else None
    caught = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, frame: caught.append(number))
    a_epoch = chosen.steps // arguments.epochs
    eval_every = arguments.eval_every or a_epoch
    if held_out and step == 0 and rank == 0:
        reporter.log(0, validation_loss=held_out_loss(model, held_out, arguments, device))
    bar = tqdm(total=chosen.steps, initial=step, unit=" steps", disable=rank > 0, mininterval=1)
    tokens_seen, began, shuffled = 0, time.perf_counter(), None
    while step < chosen.steps:
        epoch, place = divmod(step, a_epoch)
        if epoch != shuffled:
            order, shuffled = array("i", range(len(examples))), epoch
            random.Random(f"{arguments.seed}/{epoch}").shuffle(order)
        indices = order[place * arguments.batch_size:(place + 1) * arguments.batch_size]
        answers = sum(examples.length(index) - examples.prompts[index] for index in indices)
        packs = pack(examples, indices, arguments.pack_tokens, world * arguments.accumulation)
        torch.manual_seed(hash((arguments.seed, step, rank)))  # the dropout of a step depends on the step alone
        total = torch.zeros((), device=device)
        for part in packs[rank::world]:
            if part:
                with autocast:
                    loss = answer_loss(model, to_batch(examples, part, device)) / answers
                scaler.scale(loss).backward()
                total += loss.detach()
        stopping = bool(caught)
        if world > 1:  # sums, not means: every loss is already a share of the whole step's
            gradients = [p.grad if p.grad is not None else torch.zeros_like(p) for p in weights.values()]
            flat = torch.cat([g.flatten() for g in gradients] + [torch.tensor([total, float(stopping)], device=device)])
            dist.all_reduce(flat)
            *pieces, total, stopping = flat.split([p.numel() for p in weights.values()] + [1, 1])
            stopping = bool(stopping.item())  # all processes stop after the same step
            for p, piece in zip(weights.values(), pieces):
                p.grad = piece.view_as(p).clone()
        loss = total.item()
        if not math.isfinite(loss):
            fail(f"the loss became {loss} at step {step + 1}; run again with a lower --learning-rate "
                 f"(now {arguments.learning_rate}), the checkpoint before it is kept")
        scaler.unscale_(optimizer)
        norm = torch.nn.utils.clip_grad_norm_(weights.values(), arguments.max_grad_norm).item()
        rate = learning_rate(arguments, step, chosen.steps)
        for group in optimizer.param_groups:
            group["lr"] = rate
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        tokens_seen += sum(map(examples.length, indices))
        bar.update()
        if rank == 0:
            reporter.log(step, loss=loss, learning_rate=rate, gradient_norm=norm)
            if held_out and (step % eval_every == 0 or step == chosen.steps):
                reporter.log(step, validation_loss=held_out_loss(model, held_out, arguments, device))
                bar.write(f"step {step}: loss {loss:.3f}, validation loss {history[-1]['validation_loss']:.3f}", file=sys.stderr)
            bar.set_postfix_str(f"loss {loss:.3f}", refresh=False)
            if stopping or step % arguments.save_every == 0:
                checkpoint.write(weights, optimizer, scaler, step, history)
        if stopping:
            bar.close()
            if rank == 0:
                say(f"interrupted after step {step} of {chosen.steps}; the checkpoint {checkpoint.path} is kept, "
                    "the same command goes on from there")
            os._exit(128 + (caught or [signal.SIGTERM])[0])
    bar.close()
    seconds = time.perf_counter() - began
    say(f"{tokens_seen} tokens in {seconds:.1f} s ({tokens_seen / max(seconds, 1e-9):.0f} tokens/s), peak memory {peak_memory()}")
    return history


# ---------------------------------------------------------------- result

CARD = """---
base_model: {model}
library_name: peft
pipeline_tag: text-generation
tags: [lora, qlora]
---
# {name}

A LoRA adapter for `{model}`, made by `finetune_lora.py` from {examples} questions and answers ({train}).

- Ask it: `python ask_lora.py {name} "<QUESTION>"`
- Base: {quantisation} in 4 bits while training, frozen; compute in {dtype}
- Adapter: rank {rank}, alpha {alpha}, on {targets}
- Training: {epochs} epochs, {steps} steps of {batch_size} examples, learning rate {learning_rate}, {schedule}, seed {seed}
- Loss a token of the answers: {first:.3f} at the first step, {last:.3f} at the last{validation}

![loss](loss.png)

It knows what its training data said, no more. Sites differ: check a command on your own cluster before you rely
on it. Every argument, version and data hash is in `run.json`, every step in `log.jsonl`.
"""


def draw(history, path):
    """The loss curve as a picture."""
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot
    figure, axes = pyplot.subplots(figsize=(7, 4), dpi=110, layout="constrained")
    for name, label in (("loss", "training, a step"), ("validation_loss", "held out")):
        points = [(entry["step"], entry[name]) for entry in history if name in entry]
        if points:
            axes.plot(*zip(*points), label=label, marker="o" if name == "validation_loss" else None)
    axes.set(xlabel="step", ylabel="cross-entropy a token of the answers (nats)", ylim=(0, None))
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(path, metadata={"Software": None})
    pyplot.close(figure)


def save(model, tokenizer, examples, history, arguments, chosen, run):
    """Write the whole adapter folder beside its place, read it back, and move it there in one go."""
    import platform
    from importlib.metadata import version
    import torch
    part = arguments.output.with_name(arguments.output.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    model.save_pretrained(part)
    config = json.loads((part / "adapter_config.json").read_text())  # PEFT writes its sets in any order
    config = {key: sorted(value) if isinstance(value, list) else value for key, value in config.items()}
    (part / "adapter_config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    tokenizer.save_pretrained(part)
    losses = [entry["loss"] for entry in history if "loss" in entry]
    validation = [entry["validation_loss"] for entry in history if "validation_loss" in entry]
    card = {key: value for key, value in vars(arguments).items() if key != "output"} | {
        "name": arguments.output.name, "examples": len(examples), "dtype": chosen.dtype, "steps": chosen.steps,
        "first": losses[0], "last": losses[-1],
        "validation": f"; held out {validation[0]:.3f} before, {validation[-1]:.3f} after" if validation else ""}
    (part / "README.md").write_text(CARD.format(**card), encoding="utf-8")
    (part / "log.jsonl").write_text("".join(json.dumps(entry) + "\n" for entry in history))
    (part / "run.json").write_text(json.dumps({
        "command": sys.argv,
        "arguments": {name: str(value) if isinstance(value, Path) else value for name, value in vars(arguments).items()},
        "base_fingerprint": fingerprint(model), **{key: run[key] for key in ("train_sha256", "chat_template_sha256")},
        "examples": len(examples), "tokens": len(examples.ids), "steps": chosen.steps, "compute_dtype": chosen.dtype,
        "device": torch.cuda.get_device_name() if torch.cuda.is_available() else platform.processor() or platform.machine(),
        "processes": int(os.environ.get("WORLD_SIZE", 1)), "python": platform.python_version(),
        "versions": {name: version(name) for name in ("torch", "transformers", "peft", "bitsandbytes", "accelerate")},
    }, indent=2) + "\n")
    draw(history, part / "loss.png")
    verify(model, examples, part)
    old = arguments.output.with_name(arguments.output.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if arguments.output.exists():
        os.replace(arguments.output, old)
    os.replace(part, arguments.output)
    shutil.rmtree(old, ignore_errors=True)


def verify(model, examples, folder):
    """What was written, read back, gives the trained logits and not the base's: an adapter without effect is no result."""
    import torch
    model.eval()
    batch = to_batch(examples, [0], model.device)
    logits = {}
    with torch.inference_mode():
        logits["trained"] = model(batch[0], use_cache=False).logits
        with model.disable_adapter():
            logits["base"] = model(batch[0], use_cache=False).logits
        model.load_adapter(str(folder), "read_back")
        model.set_adapter("read_back")
        logits["read back"] = model(batch[0], use_cache=False).logits
    change = (logits["trained"] - logits["base"]).abs().max().item()
    if not torch.equal(logits["trained"], logits["read back"]) or not change > 0:
        fail(f"the written adapter is not the trained one (change of the logits {change}); the checkpoint is kept, "
             "check the disk and run the same command again")
    say(f"read back: the adapter changes the logits by up to {change:.1f}")


def check_output(arguments):
    """The output folder can be written, and nothing in it is lost."""
    output = arguments.output
    if output.exists() and not output.is_dir():
        fail(f"--output {output} is a file; name a folder that may be made")
    if (output / "adapter_config.json").exists():
        if not arguments.overwrite and not arguments.check:
            fail(f"{output} holds a finished adapter; ask it with ask_lora.py, give another --output, or --overwrite to replace it")
    elif output.exists() and any(output.iterdir()):
        fail(f"--output {output} holds other files; name a new folder")
    if arguments.check:
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        probe = output.with_name(f"{output.name}.probe{os.getpid()}")
        probe.touch()
        probe.unlink()
    except OSError as error:
        fail(f"cannot write to {output.parent.resolve()}: {error.strerror}; name another folder with --output")


def check_extras(arguments):
    """Optional services are there before the training, not found missing after it."""
    from importlib.util import find_spec
    needed = {"tensorboard": "tensorboard", "wandb": "wandb"}.get(arguments.report_to)
    if needed and find_spec(needed) is None:
        fail(f"--report-to {arguments.report_to} needs a package that is not installed: pip install {needed}")
    if arguments.push_to_hub:
        from huggingface_hub import get_token
        if get_token() is None:
            fail("--push-to-hub needs a login; run `hf auth login` or set HF_TOKEN")
    if arguments.init_adapter and not (arguments.init_adapter / "adapter_model.safetensors").is_file():
        fail(f"--init-adapter {arguments.init_adapter} is no finished adapter: it has no adapter_model.safetensors")


def main():
    arguments = parse_arguments()
    write = take_stdout()
    check_output(arguments)
    check_data(arguments.train)
    if arguments.eval != "none":
        check_data(arguments.eval)
    check_model(arguments.model)
    if arguments.deterministic:
        os.environ["CUBLAS_WORKSPACE_CONFIG"] = ":4096:8"  # has to stand before the first cuBLAS call
    rank, world = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
    began = time.perf_counter()
    try:
        import torch
        import transformers
        quiet_libraries()
        check_extras(arguments)
        if arguments.deterministic:
            torch.use_deterministic_algorithms(True)
            torch.backends.cuda.enable_cudnn_sdp(False)
        if world > 1:
            if torch.cuda.is_available():
                torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))
            torch.distributed.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
        config = transformers.AutoConfig.from_pretrained(arguments.model, trust_remote_code=False)
        tokenizer = load_tokenizer(arguments.model, arguments.chat_template)
        ends = {tokenizer.eos_token_id}
        examples = Examples(arguments.train, tokenizer, ends, arguments.max_length)
        held_out = None if arguments.eval == "none" else Examples(arguments.eval, tokenizer, ends, arguments.max_length)
        chosen = plan(arguments, config, examples, world)
        if arguments.check:
            write(describe(arguments, chosen, examples, held_out, True) + "\n")
            return
        if rank == 0:
            say("the plan\n" + describe(arguments, chosen, examples, held_out, False))
        model = load_model(arguments, config, chosen)
        if rank == 0:
            say(f"imports, data and load {time.perf_counter() - began:.1f} s")
        run = {name: str(getattr(arguments, name)) for name in DECISIVE} | {
            "train_sha256": examples.hash(), "base_fingerprint": fingerprint(model), "packs_a_step": world * arguments.accumulation,
            "chat_template_sha256": hashlib.sha256(tokenizer.chat_template.encode()).hexdigest()}
        if arguments.init_adapter:
            start = arguments.init_adapter / "adapter_model.safetensors"
            run["init_sha256"] = hashlib.sha256(start.read_bytes()).hexdigest()
        checkpoint = Checkpoint(arguments.output.with_name(arguments.output.name + ".checkpoint"), run)
        history = train(model, examples, held_out, arguments, chosen, checkpoint, rank, world)
        if rank == 0:
            save(model, tokenizer, examples, history, arguments, chosen, run)
            checkpoint.path.unlink(missing_ok=True)
            say(f"wrote {arguments.output}; ask it: python ask_lora.py {arguments.output} \"<QUESTION>\"")
            if arguments.push_to_hub:
                from huggingface_hub import HfApi
                HfApi().create_repo(arguments.push_to_hub, exist_ok=True)
                HfApi().upload_folder(repo_id=arguments.push_to_hub, folder_path=arguments.output)
                say(f"uploaded to https://huggingface.co/{arguments.push_to_hub}")
        if world > 1:
            torch.distributed.barrier()
            torch.distributed.destroy_process_group()
    except ImportError as error:
        fail(f"{error}; install what is missing with: pip install -r requirements.txt")
    except Exception as error:
        is_out = re.search("out of memory|can't allocate memory|Cannot allocate memory", str(error), re.IGNORECASE)
        if is_out or isinstance(error, MemoryError):
            fail("memory ran out; in this order: close other programs on the device, --activation-checkpointing on, "
                 "--pack-tokens 1024 (and --max-length 1024 or less), --rank 8; a kept checkpoint is gone on with")
        sentence = explain(error, arguments.model)
        if sentence is None:
            raise
        fail(sentence)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        fail("interrupted before the first step; nothing was changed, run the same command again", 130)
