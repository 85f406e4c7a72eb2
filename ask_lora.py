#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "torch==2.13.0",
#   "transformers==5.23.0",
#   "accelerate==1.15.0",
#   "bitsandbytes==0.50.2",
#   "peft==0.21.2",
# ]
# ///
"""Ask a tuned model a question and print its answer: a base with the LoRA adapter of finetune_lora.py.

PURPOSE   The same question as ask.py's, decoded the same way, answered by base and adapter: the difference
          between the two answers is the tuning's and nothing else's.
INPUT     ADAPTER: a folder written by finetune_lora.py (or any PEFT LoRA folder), or a hub name. The base is
          the one named in it; --base gives another place for it.
          QUESTION: a text, or - to read it from standard input.
          --questions FILE.jsonl: many questions, an object a line, with `question` or `instruction`.
OUTPUT    stdout: the answer, nothing else. With --questions one JSON object a line: id, question,
          answer, and what reproduces it (model, adapter, precision, system, prompt, limits, versions).
          --compare puts the answer without the adapter before it (JSON: answer_without).
          stderr: the precision and why, times, tokens a second, peak memory, problems.
TIME      tiny/base on 2 CPU cores (AMD EPYC, fp32, 2026-11-21, `make demo`): 7 s for 101 tokens, 5 of them imports and
          load. No GPU figure has been measured yet; `make bench` measures them.
MEMORY    As ask.py, plus the adapter (0.16 GB for rank 16 on a 7B, in fp32).
EXAMPLES
  python ask_lora.py codellama-hpc-lora "How do I list idle nodes?" > tuned.txt
  python ask_lora.py codellama-hpc-lora "How do I list idle nodes?" --compare
  python ask_lora.py codellama-hpc-lora --questions data_eval.jsonl > answers.jsonl
EXIT      0 done, 1 failed, 2 usage, 130 interrupted
"""
import argparse
import hashlib
import json
import os
import re
import sys
import time
from pathlib import Path

QUESTION_FIELDS = ("question", "instruction")


def parse_arguments():
    class Formatter(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
        pass

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Formatter, allow_abbrev=False)
    parser.add_argument("adapter", metavar="ADAPTER", help="folder or hub name of a LoRA adapter")
    parser.add_argument("question", metavar="QUESTION", nargs="?", help="the question, or - for standard input")
    parser.add_argument("--questions", metavar="FILE", type=Path, help="many questions, JSONL")
    parser.add_argument("--base", metavar="MODEL", help="where the base is; the adapter's own word if not given")
    parser.add_argument("--compare", action="store_true", help="also print the answer without the adapter, from the same load")
    prompt = parser.add_argument_group("prompt")
    prompt.add_argument("--system", metavar="TEXT", help="a system message before the question")
    prompt.add_argument("--chat-template", metavar="FILE", type=Path, help="Jinja template, for a tokenizer without one")
    decoding = parser.add_argument_group("decoding")
    decoding.add_argument("--max-new-tokens", metavar="N", type=int, default=512, help="longest answer in tokens")
    decoding.add_argument("--precision", choices=["auto", "bf16", "4bit"], default="auto",
                          help="auto: the most exact one that fits the free memory")
    arguments = parser.parse_args()
    if (arguments.question is None) == (arguments.questions is None):
        parser.error("give either QUESTION or --questions FILE")
    if arguments.max_new_tokens < 1:
        parser.error("--max-new-tokens has to be at least 1")
    return arguments


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


def read_questions(arguments):
    """Return [(id, question)]; every problem of the input is reported at once, by line."""
    if arguments.questions is None:
        try:
            text = sys.stdin.buffer.read().decode() if arguments.question == "-" else arguments.question
            text.encode()
        except UnicodeError:
            fail("QUESTION is not in UTF-8; convert it, for example with iconv -f latin1 -t utf-8", 2)
        if not text.strip():
            fail("QUESTION is empty; give the question as one quoted argument, or - to read it from standard input", 2)
        return [(None, text)]
    try:
        lines = arguments.questions.read_bytes().splitlines()
    except OSError as error:
        fail(f"cannot read {arguments.questions}: {error.strerror}")
    questions, problems = [], []
    for number, line in enumerate(lines, 1):
        try:
            record = json.loads(line.decode("utf-8-sig")) if line.strip() else None
        except ValueError as error:
            problems.append(f"line {number}: no JSON in UTF-8 ({error})")
            continue
        if record is None:
            continue
        values = [record[name] for name in QUESTION_FIELDS if name in record] if isinstance(record, dict) else []
        if not values or not isinstance(values[0], str) or not values[0].strip():
            problems.append(f"line {number}: needs an object with a non-empty string `question` or `instruction`")
            continue
        questions.append((record.get("id", number), values[0]))
    if problems:
        fail(f"{arguments.questions} has {len(problems)} bad line(s); mend them and run again\n  " + "\n  ".join(problems))
    if not questions:
        fail(f"{arguments.questions} holds no question; it needs one JSON object a line with the field `question`")
    return questions


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


def check_adapter(name):
    """What is wrong with an adapter folder is said before anything slow begins."""
    folder = Path(name).expanduser()
    if not folder.exists():
        if not re.fullmatch(r"[\w.-]+/[\w.-]+", name) or name.startswith("."):
            fail(f"there is no adapter folder {name}; make one with finetune_lora.py, or give a hub name such as me/hpc-lora")
        return
    try:
        kind = json.loads((folder / "adapter_config.json").read_text(encoding="utf-8"))["peft_type"]
    except (OSError, ValueError, KeyError, TypeError):
        fail(f"{name} is no finished adapter: it has no readable adapter_config.json; run finetune_lora.py "
             "(again, if it was interrupted: it goes on where it stopped)")
    weights = folder / "adapter_model.safetensors"
    if kind != "LORA":
        fail(f"{name} is an adapter of the kind {kind}; this script asks LoRA adapters")
    if not weights.is_file() and (folder / "adapter_model.bin").is_file():
        fail(f"{name} has only pickled weights (adapter_model.bin), which can run code when they are read and are never "
             "loaded here; save the adapter as safetensors")
    try:
        with open(weights, "rb") as file:  # a safetensors file begins with the length of its JSON header
            header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
            end = file.tell() + max(entry["data_offsets"][1] for key, entry in header.items() if key != "__metadata__")
        broken = weights.stat().st_size != end
    except (OSError, ValueError, TypeError, KeyError, OverflowError, MemoryError):
        broken = True
    if broken:
        fail(f"{name} is half-written: its adapter_model.safetensors is missing or cut off; "
             "make it again with finetune_lora.py --overwrite")


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


def choose_precision(config, wanted, name):
    """Return (device, dtype, BitsAndBytesConfig or None) and say why.

    auto takes the most exact precision whose weights leave a tenth of the free memory: bf16 and then
    4-bit NF4 on a GPU (fp16 for bf16 where the card has none), fp32, bf16 and then 4-bit on a CPU.
    """
    import torch
    from transformers import AutoModelForCausalLM, BitsAndBytesConfig
    with torch.device("meta"):
        parameters = sum(p.numel() for p in AutoModelForCausalLM.from_config(config).parameters())
    device = "cuda" if torch.cuda.is_available() else "cpu"
    # is_bf16_supported() also says yes where bf16 is only emulated (T4, V100), and slow
    half = "fp16" if device == "cuda" and not torch.cuda.is_bf16_supported(including_emulation=False) else "bf16"
    exact = half if device == "cuda" else "fp32"
    sizes = {exact: parameters * (2 if device == "cuda" else 4), half: parameters * 2, "4bit": parameters * 0.6}
    room = 0.9 * free_memory(device)
    fits = [kind for kind, size in sizes.items() if size <= room]
    if not fits and wanted == "auto":
        fail(f"{name} has {parameters / 1e9:.1f} billion parameters: even 4-bit weights ({sizes['4bit'] / 1e9:.1f} GB) do not fit "
             f"the {room / 1e9:.1f} GB that are free on this {'GPU' if device == 'cuda' else 'machine, which has no GPU'}; "
             "free memory, use a larger machine, or see the whole story on the embedded models with `make demo`")
    kind = fits[0] if wanted == "auto" else half if wanted == "bf16" else wanted
    reason = f"{sizes[kind] / 1e9:.2f} GB of weights, {room / 1e9:.1f} GB free" if wanted == "auto" else "as asked"
    if wanted == "auto" and kind != exact:
        reason += f"; {exact} would need {sizes[exact] / 1e9:.1f} GB"
    say(f"precision: {kind} on {torch.cuda.get_device_name() if device == 'cuda' else 'the CPU'} ({reason})")
    dtype = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16,
             "4bit": torch.float32 if device == "cpu" else torch.float16 if half == "fp16" else torch.bfloat16}[kind]
    quantisation = BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=True,
                                      bnb_4bit_compute_dtype=dtype) if kind == "4bit" else None
    return device, dtype, quantisation


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


def keep_as_stored(model):
    """4-bit layers as they were stored. On CPUs with bf16 units bitsandbytes repacks them at the first evaluation: for
    inference only (no gradients pass from then on), and with an error where a width is no multiple of 32."""
    for module in model.modules():
        if hasattr(module, "support_avx512bf16_for_cpu"):
            module.support_avx512bf16_for_cpu = False
    return model


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


def record(step):
    """A CUDA graph of step(), to be replayed: launching the kernels of one token from Python takes longer than they run.
    None where it cannot be recorded; the step itself is not run."""
    import torch
    try:
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            step()
        return graph
    except RuntimeError as error:
        say(f"no CUDA graph here ({str(error).splitlines()[0]}); decoding is slower without")
        return None


def generate(model, ids, limit, is_static=None):
    """Greedy decoding of one prompt, ids [T]; return (new ids without the end token, whether it ended, seconds to the first).

    is_static: a cache of fixed size, which a CUDA graph needs; the default is to have it on a GPU, where the model allows it.
    """
    import torch
    from tqdm import tqdm
    from transformers import DynamicCache, StaticCache
    from transformers.cache_utils import StaticLayer
    ends = model.generation_config.eos_token_id
    ends = set(ends if isinstance(ends, list) else [ends])
    device = model.device
    is_static = device.type == "cuda" if is_static is None else is_static
    if is_static:  # not with sliding windows, nor where a mask of truth values would be added to the scores
        cache = StaticCache(config=model.config, max_cache_len=len(ids) + limit)
        is_static = model.config._attn_implementation == "sdpa" and all(type(layer) is StaticLayer for layer in cache.layers)
    if not is_static:
        cache = DynamicCache(config=model.config)
    slots, place = torch.arange(len(ids) + limit, device=device), torch.tensor([len(ids)], device=device)
    token = torch.zeros(1, 1, dtype=torch.long, device=device)

    def step():
        """Read the token, leave the next one in its place. A static cache needs a mask of ours: the empty slots count else."""
        fixed = {"position_ids": place[None], "attention_mask": (slots <= place)[None, None, None]} if is_static else {}
        logits = model(input_ids=token, past_key_values=cache, use_cache=True, logits_to_keep=1, **fixed).logits
        token.copy_(logits[:, -1:].argmax(-1))
        place.add_(1)

    answer, began, first, graph = [], time.perf_counter(), None, None
    with torch.inference_mode(), tqdm(total=limit, unit=" tokens", delay=2, leave=False) as bar:
        logits = model(input_ids=torch.tensor([ids], device=device), past_key_values=cache, use_cache=True, logits_to_keep=1).logits
        token.copy_(logits[:, -1:].argmax(-1))
        while token.item() not in ends:
            first = first or time.perf_counter() - began
            answer.append(token.item())
            bar.update()
            if len(answer) == limit:
                return answer, False, first
            if is_static and len(answer) == 3:  # two plain steps have loaded what cannot be loaded while a graph is recorded
                graph = record(step)
            graph.replay() if graph else step()
    return answer, True, first or time.perf_counter() - began


def fingerprint(model):
    """Hash of the last norm's weights: the same for every precision of one base, another for another base."""
    import torch
    norm = [p for name, p in model.named_parameters() if p.ndim == 1 and "lora_" not in name][-1]
    return hashlib.sha256(norm.detach().to(torch.bfloat16).view(torch.int16).cpu().numpy().tobytes()).hexdigest()[:16]


def load_adapter(model, name, base):
    """Put the adapter on its base; one that was made for another base is refused."""
    from peft import PeftModel
    record = Path(name).expanduser() / "run.json"
    if record.is_file():
        try:
            made_for = json.loads(record.read_text(encoding="utf-8"))["base_fingerprint"]
        except (OSError, ValueError, KeyError, TypeError):
            fail(f"{record} is broken, so {name} may be too; make the adapter again with finetune_lora.py --overwrite")
        if made_for != fingerprint(model):
            fail(f"the adapter {name} was made for another base than {base}; give the one it was trained on with --base")
    try:
        return PeftModel.from_pretrained(model, name).eval()
    except (RuntimeError, ValueError) as error:
        if "size mismatch" in str(error) or "target modules" in str(error).lower():
            fail(f"the adapter {name} was made for another base than {base}: its matrices do not fit; give its own base with --base")
        raise


def peak_memory():
    import resource
    import torch
    if torch.cuda.is_available():
        return f"{torch.cuda.max_memory_allocated() / 1e9:.2f} GB on the GPU"
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB"


def main():
    arguments = parse_arguments()
    write = take_stdout()
    questions = read_questions(arguments)
    check_adapter(arguments.adapter)
    began = time.perf_counter()
    try:
        import torch
        import transformers
        quiet_libraries()
        imported = time.perf_counter()
        from peft import PeftConfig
        base = arguments.base or PeftConfig.from_pretrained(arguments.adapter).base_model_name_or_path
        check_model(base)
        config = transformers.AutoConfig.from_pretrained(base, trust_remote_code=False)
        own = (Path(arguments.adapter).expanduser() / "tokenizer_config.json").is_file()
        tokenizer = load_tokenizer(arguments.adapter if own else base, arguments.chat_template)
        device, dtype, quantisation = choose_precision(config, arguments.precision, base)
        model = keep_as_stored(transformers.AutoModelForCausalLM.from_pretrained(
            base, config=config, dtype=dtype, quantization_config=quantisation, device_map={"": device},
            use_safetensors=True, trust_remote_code=False))
        model = load_adapter(model, arguments.adapter, base)
        say(f"imports {imported - began:.1f} s, load {time.perf_counter() - imported:.1f} s")
        for identity, question in questions:
            system = [{"role": "system", "content": arguments.system}] if arguments.system else []
            prompt, ids = encode_chat(tokenizer, system + [{"role": "user", "content": question}])
            if len(ids) >= config.max_position_embeddings:
                fail(f"the prompt has {len(ids)} tokens and {base} reads at most {config.max_position_embeddings}; shorten it")
            without = None
            if arguments.compare:
                with model.disable_adapter():
                    without = tokenizer.decode(generate(model, ids, arguments.max_new_tokens)[0], skip_special_tokens=True).strip()
            started = time.perf_counter()
            tokens, ended, first = generate(model, ids, arguments.max_new_tokens)
            spent = time.perf_counter() - started
            answer = tokenizer.decode(tokens, skip_special_tokens=True).strip()
            say(f"prompt {len(ids)} tokens, first token after {first:.2f} s, {len(tokens)} tokens in {spent:.1f} s "
                f"({len(tokens) / spent:.0f} tokens/s), peak memory {peak_memory()}")
            if not ended:
                say(f"the answer was cut off at {arguments.max_new_tokens} tokens; raise --max-new-tokens")
            if arguments.questions is None:
                write(answer + "\n" if without is None else
                      f"# without the adapter\n{without}\n\n# with the adapter\n{answer}\n")
            else:
                write(json.dumps({
                    "id": identity, "question": question, "answer": answer, "ended": ended, "tokens": len(tokens),
                    "model": base, "adapter": arguments.adapter, "precision": "4bit" if quantisation else str(dtype).removeprefix("torch."),
                    "system": arguments.system, "prompt": prompt, "max_new_tokens": arguments.max_new_tokens,
                    "versions": {"torch": torch.__version__, "transformers": transformers.__version__},
                    **({} if without is None else {"answer_without": without})}, ensure_ascii=False) + "\n")
    except ImportError as error:
        fail(f"{error}; install what is missing with: pip install -r requirements.txt")
    except Exception as error:
        sentence = explain(error, arguments.base or arguments.adapter)
        if sentence is None:
            raise
        fail(sentence)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        fail("interrupted; nothing was changed, run the same command again", 130)
