"""What is exact: the prompt, its ids and labels, packing, answer-only logits."""
import pytest
import torch
import torch.nn.functional as F
from conftest import DEMO, load_script, records, write_jsonl
from tokenizers.processors import TemplateProcessing
from transformers import AutoTokenizer

LIKE_CODELLAMA = (
    "{% for message in messages %}{% if message['role'] == 'user' %}{{ bos_token + '[INST] ' + message['content'] | trim + ' [/INST]' }}"
    "{% else %}{{ ' ' + message['content'] | trim + ' ' + eos_token }}{% endif %}{% endfor %}")

# Neither BOS nor end token: the tokenizer adds the one, encode_example the other.
WITHOUT_BOS = ("{% for message in messages %}{{ '\n' + message['role'] + ': ' + message['content'] }}{% endfor %}"
               "{% if add_generation_prompt %}{{ '\nassistant:' }}{% endif %}")


@pytest.mark.parametrize("script", ["ask.py", "ask_lora.py", "finetune_lora.py", "judge.py"])
def test_prompt_is_the_template_with_one_bos(script, tiny):
    tokenizer = tiny[1]
    messages = [{"role": "system", "content": "Be short."}, {"role": "user", "content": " " + DEMO["question"] + "\n"}]
    prompt, ids = load_script(script).encode_chat(tokenizer, messages)
    assert prompt == f"<s><|system|>Be short.<|user|>{DEMO['question']}<|assistant|>"
    assert ids == tokenizer(prompt, add_special_tokens=False)["input_ids"]
    assert ids[0] == tokenizer.bos_token_id and ids.count(tokenizer.bos_token_id) == 1
    assert ids[-1] == tokenizer.convert_tokens_to_ids("<|assistant|>")
    assert tokenizer.decode(ids) == prompt


def read_tokenizer(folder, kind):
    tokenizer = AutoTokenizer.from_pretrained(folder)
    if kind == "like CodeLlama":  # its template writes a BOS, and its tokenizer adds one of its own
        tokenizer.chat_template = LIKE_CODELLAMA
        tokenizer.backend_tokenizer.post_processor = TemplateProcessing("<s> $A", special_tokens=[("<s>", tokenizer.bos_token_id)])
        assert tokenizer("")["input_ids"] == [tokenizer.bos_token_id]
    elif kind == "adds BOS":
        tokenizer.chat_template = WITHOUT_BOS
        tokenizer.backend_tokenizer.post_processor = TemplateProcessing("<s> $A", special_tokens=[("<s>", tokenizer.bos_token_id)])
    return tokenizer


@pytest.mark.parametrize("kind", ["own", "like CodeLlama", "adds BOS"])
def test_answer_and_end_token_are_labelled_and_the_prompt_is_not(kind, base, tuner, tmp_path):
    tokenizer = read_tokenizer(base, kind)
    for record in records()[:20]:
        messages = tuner.conversation(record)[0]
        ids, prompt = tuner.encode_example(tokenizer, messages, {tokenizer.eos_token_id})
        asked = tuner.encode_chat(tokenizer, messages[:-1])[1]
        assert ids.count(tokenizer.bos_token_id) == 1 and ids[0] == tokenizer.bos_token_id
        assert ids[:prompt] == asked, "the prompt is what ask.py will send"
        assert tokenizer.decode(ids[prompt:-1]).strip() == record["output"]
        assert ids[-1] == tokenizer.eos_token_id and ids.count(tokenizer.eos_token_id) == 1

        source = write_jsonl(tmp_path / "one.jsonl", [record])
        examples = tuner.Examples(str(source), tokenizer, {tokenizer.eos_token_id}, 1024)
        inputs, positions, before, targets = tuner.to_batch(examples, [0], "cpu")
        assert targets.tolist() == ids[prompt:], "every answer token and the end token, nothing else"
        assert before.tolist() == list(range(prompt - 1, len(ids) - 1))
        assert inputs.tolist() == [ids] and positions.tolist() == [list(range(len(ids)))]


def five(tuner, tokenizer, tmp_path):
    source = write_jsonl(tmp_path / "five.jsonl", records()[:5])
    return tuner.Examples(str(source), tokenizer, {tokenizer.eos_token_id}, 1024)


def test_pack_equals_its_examples_one_by_one(tiny, tuner, tmp_path):
    model, tokenizer = tiny
    examples = five(tuner, tokenizer, tmp_path)
    with torch.inference_mode():
        packed = tuner.to_batch(examples, range(5), "cpu")
        single = [tuner.answer_loss(model, tuner.to_batch(examples, [index], "cpu")).item() for index in range(5)]
        assert tuner.answer_loss(model, packed).item() == pytest.approx(sum(single), rel=1e-5)

        ids, positions = packed[0], packed[1]
        logits = model(input_ids=ids, position_ids=positions, use_cache=False).logits[0]
        start = 0
        for index in range(5):
            alone = model(input_ids=torch.tensor([list(examples[index][0])]), use_cache=False).logits[0]
            assert (logits[start:start + len(alone)] - alone).abs().max() < 1e-3
            start += len(alone)
        # The trap: with a cache transformers builds no borders, and the examples see each other.
        leaking = model(input_ids=ids, position_ids=positions, use_cache=True).logits[0]
        first = examples.length(0)
        assert (leaking[:first] - logits[:first]).abs().max() < 1e-3
        assert (leaking[first:] - logits[first:]).abs().max() > 0.1


def test_answer_only_logits_give_the_loss_of_all_logits(tiny, tuner, tmp_path):
    model, tokenizer = tiny
    examples = five(tuner, tokenizer, tmp_path)
    batch = ids, positions, before, targets = tuner.to_batch(examples, range(5), "cpu")
    with torch.inference_mode():
        full = model(input_ids=ids, position_ids=positions, use_cache=False).logits[0]
        labels = torch.full_like(ids[0], -100)
        labels[before] = targets
        expected = F.cross_entropy(full, labels, ignore_index=-100, reduction="sum")
        assert tuner.answer_loss(model, batch).item() == pytest.approx(expected.item(), rel=1e-6)
    assert 0 < len(targets) < ids.numel() / 1.2


def test_gradients_are_those_of_a_padded_batch_with_all_logits(tiny, tuner, tmp_path):
    """The usual way: padding, attention mask, all logits, the library's own loss."""
    model, tokenizer = tiny
    examples = five(tuner, tokenizer, tmp_path)
    answers = sum(examples.length(index) - examples.prompts[index] for index in range(5))
    ours = torch.autograd.grad(tuner.answer_loss(model, tuner.to_batch(examples, range(5), "cpu")) / answers, list(model.parameters()))

    shape = 5, max(map(examples.length, range(5)))
    ids, mask, labels = torch.full(shape, tokenizer.pad_token_id), torch.zeros(shape, dtype=torch.long), torch.full(shape, -100)
    for row in range(5):
        tokens, prompt = examples[row]
        ids[row, :len(tokens)], mask[row, :len(tokens)] = torch.tensor(tokens), 1
        labels[row, prompt:len(tokens)] = torch.tensor(tokens[prompt:])
    assert not mask.all()
    usual = torch.autograd.grad(model(input_ids=ids, attention_mask=mask, labels=labels).loss, list(model.parameters()))
    for (name, _), one, other in zip(model.named_parameters(), ours, usual):
        assert (one - other).norm() < 1e-4 * other.norm(), name


def test_packs_hold_every_example_once_within_the_limit(tiny, tuner, tmp_path):
    source = write_jsonl(tmp_path / "forty.jsonl", records()[:40])
    examples = tuner.Examples(str(source), tiny[1], {tiny[1].eos_token_id}, 1024)
    packs = tuner.pack(examples, range(40), 1024, 2)
    assert sorted(index for part in packs for index in part) == list(range(40))
    assert len(packs) > 2
    assert max(sum(map(examples.length, part)) for part in packs) <= 1024


@pytest.mark.parametrize("name", ["ask.py", "ask_lora.py"])
def test_static_cache_gives_the_tokens_of_the_growing_one(name, tiny, capsys):
    """The way of a GPU, but for the graph, which a CPU cannot record: it says so and goes on without."""
    model, tokenizer = tiny
    script = load_script(name)
    for question in ("How do I list files by size?", DEMO["question"]):
        ids = script.encode_chat(tokenizer, [{"role": "user", "content": question}])[1]
        for limit in (1, 20, 120):
            assert script.generate(model, ids, limit, is_static=True)[:2] == script.generate(model, ids, limit)[:2]
    assert "no CUDA graph here" in capsys.readouterr().err
    ids = script.encode_chat(tokenizer, [{"role": "user", "content": "How do I list files by size?"}])[1]
    answer = script.generate(model, ids, 120)[0]
    expected = model.generate(torch.tensor([ids]), max_new_tokens=120, do_sample=False)[0, len(ids):].tolist()
    assert answer == [token for token in expected if token != tokenizer.eos_token_id]
