#!/usr/bin/env python3
"""Write questions and answers about everyday Linux: the material a tiny chat model learns from.

PURPOSE
  A model of a few million parameters knows only what its material shows it. This material shows it
  how to copy values from a question into a command, what number words and units mean, how one wish
  is said in many ways, and how an answer looks: a sentence, the command in a fence, perhaps a caveat.
  It holds nothing about HPC (no Slurm, Spack, MPI): that is left for the LoRA step to teach. A record
  that matches BANNED ends the run with an error; a manual that matches it is skipped and counted.

INPUT
  None: the templates are below, one block of text each. With --man DIR, also the manuals of sections
  1 and 8 in a folder tree (*.1, *.8, with or without .gz; man and mdoc macros).

OUTPUT
  stdout: one JSON object a line, {"question", "answer", "topic"}; no question occurs twice. The same
  arguments give the same bytes. The man-page records come on top of --count.
  stderr: what was written, and what was left out and why.
  --split heldout writes records that no --split train run contains: at least one phrasing of every
  template with four or more, one form in twelve of the clause grammar (CLAUSES_OF and after), and a tenth of
  the combinations of values (chosen by a hash), are kept for it.
  Exit codes: 0 done, 1 failed, 2 usage.

TIME
  60,000 records: 11 to 14 s; 1,344 manuals: 4 s more (one core of two, the other one training a model, 2026-11-20).

EXAMPLES
  python tiny/questions.py --count 60000 --seed 1 --man /usr/share/man > qa.jsonl
  python tiny/questions.py --count 1000 --seed 1 --split heldout > test.jsonl
  python tiny/questions.py --list-templates
"""
import argparse
import functools
import gzip
import hashlib
import itertools
import json
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

BANNED = re.compile(r"slurm|\bs(run|batch|alloc|info|queue|acct\w*|control|cancel|share|stat|attach|bcast|diag|prio|trigger)\b|spack\b"
                    r"|\bmpi|mpirun|mpiexec|openmpi|\bpmix|\bpartitions? of (the|a) cluster|modulefile|environment modules?"
                    r"|\bmodule (load|avail|spider|list)\b|\blmod\b", re.I)
SHARES = {"resources": 30, "two-part": 10, "interactive": 4, "state": 9, "grep": 14, "ssh": 8, "errors": 4,
          "choose": 5, "files": 5, "text": 4, "system": 4, "limits": 2, "hello": 1}  # percent of --count
NOTE_SHARE = 0.33            # of the answers that are long enough without a closing sentence
SHORTEST, LONGEST = 15, 70   # words in an answer
HELDOUT_VALUES = 10          # one combination of values in so many is held out
TYPO_SHARE = 0.03
MAN_PER_PAGE = 24            # options taken from one manual, so that git-config does not outweigh cp
MAN_SKIPPED = re.compile(r"gcloud|llvm-|bq$")  # hundreds of pages of one vendor's or one compiler's tool

# ---------------------------------------------------------------- how a question is worded around its core
OPENERS = """How do I %s? | How do I %s? | How can I %s? | How would you %s? | How to %s | How to %s? | What is the command to %s?
What's the command to %s? | Which command do I use to %s? | I want to %s | I want to %s. | I need to %s | I need to %s. How?
I'd like to %s | I would like to %s, how does that work? | Please %s | Please %s. | %s | %s | %s | %s please | %s, please.
Could you show me how to %s? | Can you tell me how to %s? | Show me how to %s | Show me a command to %s | Command to %s
Is there a way to %s? | What do I type to %s? | Give me a command to %s | Can I %s? | Help me %s | I am trying to %s
I have to %s. What is the right command? | What's a quick way to %s? | One-liner to %s | Tell me how to %s.
Any idea how to %s? | I don't know how to %s | What must I enter to %s? | My task: %s | Need to %s
I'm supposed to %s, what do I run? | Trying to %s, what's the command again? | Simplest way to %s?"""
CONTEXTS = """Hi, | Hello! | Quick question: | I am new to Linux. | On my Debian laptop: | On a server without a desktop: | I forgot this one.
The manual is too long for me. | Sorry for the basic question. | Linux question: | I work in bash. | This should be easy: | Hey,
I only have a terminal. | Once more:"""
CLOSERS = """Thanks. | thanks! | An example would do. | Thank you. | I use bash. | A short answer is fine. | I am on Debian.
Just the command, please. | It is for a script. | I have never done this before."""

# ---------------------------------------------------------------- words that values are drawn from
WORDS = """report notes data results backup config access error output input summary index archive sample list table users orders
photos music video log draft budget invoice thesis letter recipe todo readme main server client test build setup chapter diary sales
weather sensor traffic model figure slides poster contract address journal inventory customers measurements temperatures export"""
EXTENSIONS = "txt csv log md json conf py sh xml html tex yaml dat tsv sql ini"
MEDIA = "mp4 mkv avi mov webm"
DIRS = """/var/log /etc /home /tmp /srv/www /opt /usr/local ~/Downloads ~/Documents ~/projects ~/Pictures /var/lib /mnt/backup /srv/data
/home/anna /var/www/html /usr/share /media/usb ~/Music ~/work"""
USERS = """anna ben carla david emma felix greta hugo ivan julia karim lena marco nina otto paul rosa sam tina umut vera walter xenia
yusuf zoe alice bob mallory peggy deploy backup www-data jenkins student guest"""
HOSTS = """web1 web2 db1 mail gateway nas pi backup01 build5 server desktop laptop proxy files media storage2 office print vpn lab3
cloud1 staging monitor"""
PACKAGES = """nginx apache2 mariadb-server postgresql redis curl wget git vim emacs htop tmux screen python3 python3-pip gcc cmake make
nodejs php ruby golang rustc ffmpeg imagemagick inkscape gimp vlc firefox-esr thunderbird libreoffice docker.io podman rsync zip unzip
openssh-server samba cups openssl libssl3 zlib1g sqlite3 perl tcpdump nmap strace gdb valgrind jq tree ncdu fail2ban certbot hdf5-tools
libfftw3-3 openblas texlive pandoc graphviz gnuplot octave maxima r-base numpy scipy pandas flask django"""
SERVICES = """nginx apache2 ssh cron mariadb postgresql redis-server docker cups smbd bluetooth NetworkManager fail2ban postfix haproxy
grafana-server prometheus rsyslog mosquitto tor"""
PROGRAMS = """./simulate ./train.py ./backup.sh ./convert.sh ./render ./build.sh ./import.py ./a.out ./crawl.py ./solver ./index.sh
./benchmark ./compress.sh ./nightly.sh ./analyse ./batch.sh ./sync.sh ./bench.py ./update.sh ./tests.sh"""
IMAGES = "ubuntu debian fedora python node postgres redis nginx rockylinux archlinux ubuntu:22.04 debian:12 python:3.11 httpd"
ADJECTIVES = "old new red blue green big small final first second last daily weekly monthly local global raw clean public private"
CLAUSES = """the backup is done | please log out before noon | the disk is almost full | hello from the other side | nothing to do today
all tests passed | the server goes down at six | do not touch this file | coffee is ready | the build failed again | welcome back
lunch is in the kitchen | this machine belongs to the library | remember to water the plants | the printer is out of paper
your order has been shipped | the meeting moved to room twelve | keep calm and read the manual | updates are installed at night"""
DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()
ROUGH_COUNTS = {1: ["a", "a single", "just one"], 2: ["a couple of", "a pair of"], 6: ["half a dozen"], 12: ["a dozen", "one dozen"], 24: ["two dozen"]}
GPU_MODELS = "a100 a100 h100 v100 a40 a30 t4 l4 l40s p100 k80 a10 h200 rtx3090 rtx4090 rtx6000 mi250 mi300x gh200 gtx1080 titan b200"
SMALL_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen""".split()
TENS_WORDS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


@functools.cache
def cells(text):
    """The entries of a table: separated by a | between blanks (<a|b> is a choice) and by line ends, or by blanks alone."""
    return [cell.strip() for cell in re.split(r" \| |\n", text) if cell.strip()] if "|" in text else text.split()


def in_words(n):
    if n < 20:
        return SMALL_WORDS[n]
    if n < 100:
        return TENS_WORDS[n // 10] + ("-" + SMALL_WORDS[n % 10] if n % 10 else "")
    if n < 1000:
        return SMALL_WORDS[n // 100] + " hundred" + (" and " + in_words(n % 100) if n % 100 else "")
    return in_words(n // 1000) + " thousand" + (" " + in_words(n % 1000) if n % 1000 else "")


def plural(n, noun):
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def listed(items, last=" and "):
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + last + items[-1]


# ---------------------------------------------------------------- values: said one way in the question, another in the answer
class Value:
    """ask: the words in the question; say: the words in the answer; forms: spellings for commands ({mem.g}), and for clauses
    the words with a noun (part) and without one (bare), where ask does not serve."""

    def __init__(self, ask, say=None, **forms):
        self.ask, self.say = str(ask), str(ask if say is None else say)
        self.__dict__.update(forms)

    def __str__(self):
        return self.say


def spelled(rng, n, words=0.3):
    """A number as a person writes it: digits mostly, words when they are short."""
    return in_words(n) if rng.random() < (words if n <= 20 or n % 10 == 0 and n <= 100 else words / 4) else str(n)


def draw_number(rng, low, high):
    if high > 40 and rng.random() < 0.4:  # people prefer round numbers
        step = 10 if high <= 500 else 50
        n = max(low, rng.randrange(low, high + 1) // step * step)
    else:
        n = rng.randint(low, high)
    return Value(spelled(rng, n, 0.25), n, plus=n + 1)


def draw_busy(rng):
    """A share of some cores that comes out even: "25% of 8 cores"."""
    percent, words = rng.choice([(10, "a tenth"), (20, "a fifth"), (25, "a quarter"), (40, "two fifths"), (50, "half"), (75, "three quarters")])
    cores = rng.choice([n for n in range(4, 129, 2) if percent * n % 100 == 0])
    need = percent * cores // 100
    share = rng.choice([f"{percent}%", f"{percent}%", f"{percent} percent", words])
    return Value(f"{share} of {rng.choice(['', '', 'the ', 'its '])}{cores} cores", f"{percent}% of {cores}", need=need, last=need - 1)


def draw_cpus(rng):
    n = rng.choice([1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 8, 10, 12, 14, 16, 16, 20, 24, 32, 48, 64, 96, 128, rng.randint(1, 128), rng.randint(1, 40)])
    noun = rng.choice(["CPU", "CPU", "core", "core", "cpu", "CPU core", "thread", "processor", "vCPU", "processor core"])
    ask = plural(n, noun).replace(str(n), spelled(rng, n), 1)
    if n in ROUGH_COUNTS and rng.random() < 0.25:
        ask = f"{rng.choice(ROUGH_COUNTS[n])} {noun}{'s' * (n > 1)}"
    part = ask.replace("just one", "one")
    if rng.random() < 0.06:
        ask = rng.choice([f"{noun}s: {n}", f"{n}x {noun}", f"{n} {noun}(s)", f"a total of {part}", f"exactly {part}"])
    return Value(ask, plural(n, "CPU"), n=n, part=part, bare=rng.choice([str(n), spelled(rng, n)]),
                 range=f"0-{n - 1}" if n > 1 else "0", quota=f"{100 * n}%")


def draw_memory(rng):
    if rng.random() < 0.04:
        n, unit, step = rng.choice([1, 1, 2, 3]), "T", 1024 * 1024
    elif rng.random() < 0.8:
        n, unit, step = rng.choice([1, 2, 3, 4, 4, 6, 8, 8, 10, 12, 16, 16, 20, 24, 32, 32, 48, 64, 80, 96, 100, 128, 192, 200, 256, 384, 500, 512,
                                    rng.randint(1, 512), rng.randint(1, 99)]), "G", 1024
    else:
        n, unit, step = rng.choice([128, 200, 256, 300, 400, 500, 512, 600, 640, 700, 750, 768, 800, 900, 1024, 1536, 2048, 100 * rng.randint(1, 15)]), "M", 1
    name, power = {"T": ("terabyte", 2), "G": ("gigabyte", 1), "M": ("megabyte", 0)}[unit]
    written = rng.choice([f"{n} {unit}B", f"{n} {unit}B", f"{n}{unit}B", f"{n}{unit}", f"{n} {unit}iB", f"{n} {unit.lower()}b", f"{n}{unit.lower()}b",
                          f"{n} {unit}", f"{n}{unit if unit == 'M' else unit.lower()}",  # 40m would be minutes
                          f"{spelled(rng, n, 0.6)} {name}{'s' * (n > 1)}", f"{n} {name}{'s' * (n > 1)}",
                          f"{spelled(rng, n, 0.6)} {dict(T='tera', G='gig', M='meg')[unit]}{'s' * (n > 1)}"])
    if n == 512 and unit != "T" and rng.random() < 0.3:
        written = {"G": "half a terabyte", "M": "half a gigabyte"}[unit]
    elif n == 1 and rng.random() < 0.2:
        written = rng.choice(["a ", "a single ", "one "]) + name
    noun = rng.choice([" of memory", " of RAM", " RAM", " memory", " of ram", " of main memory", ""])
    return Value(written + noun, f"{n} {unit}B of memory", size=f"{n} {unit}B", bare=written, g=f"{n}{unit.lower()}", G=f"{n}{unit}",
                 GiB=f"{n}{unit}iB", mib=n * step, kib=f"$(({n} * 1024{' * 1024' * power}))",
                 bytes=f"$(({n} * 1024 * 1024{' * 1024' * power}))")


def draw_size(rng):
    memory = draw_memory(rng)
    return Value(memory.bare, memory.size, G=memory.G)


def draw_gpus(rng):
    n = rng.choice([1, 1, 1, 2, 2, 2, 3, 4, 4, 5, 6, 7, 8])
    noun = rng.choice(["GPU", "GPU", "gpu", "graphics card", "video card", "NVIDIA GPU", "card"])
    ask = rng.choice(["a ", "one ", "a single "]) + noun if n == 1 and rng.random() < 0.5 else spelled(rng, n, 0.4) + " " + noun + "s" * (n > 1)
    if n == 1 and ask.startswith("a NV"):
        ask = "an" + ask[1:]
    elif n == 2 and rng.random() < 0.2:
        ask = rng.choice(ROUGH_COUNTS[2]) + f" {noun}s"
    elif rng.random() < 0.05:
        ask = f"{n}{rng.choice(['x', ' x'])} {noun}"
    return Value(ask, plural(n, "GPU"), n=n, bare=rng.choice([str(n), spelled(rng, n)]), ids=",".join(map(str, range(n))))


def draw_typed_gpus(rng):
    """GPUs of a named model: the model is said in many spellings and written in lower case."""
    n = rng.choice([1, 1, 1, 2, 2, 3, 4, 4, 5, 6, 7, 8])
    model = rng.choice(cells(GPU_MODELS)) if rng.random() < 0.7 else rng.choice("abghklmprtvx") + str(
        rng.choice([2, 4, 10, 16, 20, 30, 40, 60, 80, 90, 100, 200, 300, 600]))
    shown, noun = rng.choice([model.upper(), model.upper(), model, model.title()]), rng.choice([" GPU", " GPU", " gpu", " card", ""])
    maker = rng.choice(["", "", "", "NVIDIA ", "nvidia "])
    article = "an " if (maker + shown)[0].lower() in "aehlmrx" and not maker else "a "
    count = rng.choice(["one ", article, "a single ", "1 "]) if n == 1 else spelled(rng, n, 0.4) + " "
    ask = f"{count}{maker}{shown}{noun}{'s' * (n > 1 and (noun != '' or rng.random() < 0.7))}"
    if rng.random() < 0.15:
        some = spelled(rng, n, 0.4) + " GPU" + "s" * (n > 1)
        ask = rng.choice([f"{n}x {shown}", f"{n} x {shown}", f"{some} of type {shown}", f"{some} ({shown})"])
    return Value(ask, f"{n} {model.upper()} GPU{'s' * (n > 1)}", n=n, bare=f"{n} {shown}", model=model, typed=f"{model}:{n}")


def draw_time(rng):
    """A duration of whole minutes; the answer says it in days, in hours and minutes, or in minutes."""
    kind = rng.random()
    if kind < 0.35:
        unit, n = 60, rng.choice([1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 24, 36, 48, 72, rng.randint(1, 30)])
    elif kind < 0.75:
        unit, n = 1, rng.choice([5, 10, 10, 15, 15, 20, 25, 30, 30, 40, 45, 45, 50, 60, 75, 90, 90, 120, 150, 180, rng.randint(2, 59)])
    elif kind < 0.83:
        unit, n = 1440, rng.choice([1, 1, 2, 2, 3, 4, 5, 6, 7])
    else:
        minutes, ask = rng.choice([(30, "half an hour"), (30, "half an hour"), (15, "a quarter of an hour"), (45, "three quarters of an hour"),
                                   (90, "an hour and a half"), (90, "one and a half hours"), (90, "1.5 hours"), (60, "an hour"), (60, "an hour"),
                                   (150, "two and a half hours"), (150, "2.5 hours"), (30, "0.5 hours"), (1440, "a day"), (1440, "a whole day"), (720, "half a day"),
                                   (90, "1h30"), (75, "an hour and a quarter"), (105, "1 hour 45 minutes"), (135, "2 hours and 15 minutes"),
                                   (200, "3 hours and 20 minutes"), (80, "1 hour and 20 minutes"), (270, "four and a half hours"),
                                   (120, "a couple of hours"), (1080, "three quarters of a day"), (2160, "a day and a half"), (10080, "a week"),
                                   (2880, "a weekend (2 days)"),
                                   (210, "three and a half hours"), (600, "10 hours (overnight)"), (480, "a night (8 hours)"), (60, "a full hour"),
                                   (90, "1:30 h"), (10080, "a whole week"), (2160, "one and a half days"), (20, "a third of an hour")])
        unit = 0
        if rng.random() < 0.5:  # the same in general, so that it is not learned by heart
            hours, rest = rng.randint(1, 30), rng.choice([5, 10, 15, 20, 30, 30, 40, 45, 50])
            minutes = 60 * hours + rest
            ask = rng.choice([f"{plural(hours, 'hour')} and {rest} minutes", f"{hours}h {rest}min", f"{hours} h {rest} min", f"{hours}:{rest:02}:00",
                              f"{hours}h{rest:02}", f"{hours}:{rest:02} h", f"{plural(hours, 'hour')} {rest} minutes",
                              f"{in_words(hours)} hour{'s' * (hours > 1)} and {in_words(rest)} minutes"])
            if rest == 30:
                ask = rng.choice([ask, f"{hours}.5 hours", f"{in_words(hours)} and a half hours", f"{hours} and a half hours", f"{hours}.5h"])
    if unit:
        minutes, noun = n * unit, {1: "minute", 60: "hour", 1440: "day"}[unit]
        short = {1: ["min", "min", "m"], 60: ["h", "h", "hrs" if n > 1 else "hr"], 1440: ["d"]}[unit]
        whole = plural(n, f"{rng.choice(['whole', 'full'])} {noun}" if unit > 1 else noun).replace(str(n), spelled(rng, n), 1)
        ask = rng.choice([plural(n, noun), plural(n, noun), whole, in_words(n) + " " + noun + "s" * (n > 1), f"{n} {rng.choice(short)}",
                          f"{n}{rng.choice(short)}"])
    if unit == 1440 or minutes == 1440:
        say, short = plural(minutes // 1440, "day"), f"{minutes // 1440}d"
    elif minutes % 60 == 0:
        say, short = plural(minutes // 60, "hour"), f"{minutes // 60}h"
    else:
        short = f"{minutes}m"
        say = (plural(minutes // 60, "hour") + " and " if minutes > 60 else "") + plural(minutes % 60, "minute")
    number, suffix = int(short[:-1]), short[-1]
    return Value(ask, say, hms=f"{minutes // 60}:{minutes % 60:02}:00", short=short, minutes=minutes, seconds=60 * minutes,
                 at=plural(number, {"d": "day", "h": "hour", "m": "minute"}[suffix]))


def draw_clock(rng):
    hour, minute = rng.randrange(24), rng.choice([0, 0, 0, 5, 10, 15, 20, 30, 30, 40, 45, 50, rng.randrange(60)])
    ask = [f"{hour}:{minute:02}", f"{hour:02}:{minute:02}"]
    if minute == 0 and 0 < hour <= 12:
        ask += [f"{hour} o'clock in the morning" if hour < 12 else "noon", f"{hour} am" if hour < 12 else "12 noon"]
    elif minute == 0 and hour > 12:
        ask += [f"{hour - 12} pm", f"{in_words(hour - 12)} in the {'afternoon' if hour < 18 else 'evening'}"]
    elif minute == 30 and 0 < hour < 12:
        ask += [f"half past {in_words(hour)} in the morning"]
    return Value(rng.choice(ask), f"{hour}:{minute:02}", h=hour, m=minute, hm=f"{hour:02}:{minute:02}")


def draw_weekday(rng):
    n = rng.randrange(7)
    return Value(DAYS[n], n=n)


def draw_date(rng):
    year, month, day = rng.randint(1970, 2039), rng.randint(1, 12), rng.randint(1, 28)
    name = "January February March April May June July August September October November December".split()[month - 1]
    iso = f"{year}-{month:02}-{day:02}"
    return Value(rng.choice([iso, iso, f"{day} {name} {year}", f"{name} {day}, {year}"]), iso)


def invent(rng):
    """A pronounceable word that nobody has used: it can only be copied, never recalled."""
    parts = [rng.choice("b d f g k l m n p r s t v z br dr fl gr kl pl qu sh st tr".split()) + rng.choice("a e i o u ai ee ou".split())
             for _ in range(rng.choice([2, 2, 3]))]
    return "".join(parts) + rng.choice(["", "", "n", "r", "x", "l", "s", "t", "nd"])


def draw_name(rng, share=0.45):
    return invent(rng) if rng.random() < share else rng.choice(cells(WORDS))


def draw_stem(rng):
    name = draw_name(rng)
    shape = rng.random()
    return name if shape < 0.6 else f"{name}{rng.randint(1, 99)}" if shape < 0.75 else f"{name}_{draw_name(rng)}" if shape < 0.9 else f"{name}-{rng.randint(2015, 2026)}"


def draw_file(rng, extensions=EXTENSIONS):
    return f"{draw_stem(rng)}.{rng.choice(cells(extensions))}"


def draw_dir(rng):
    return rng.choice(cells(DIRS)) if rng.random() < 0.45 else rng.choice(["", "~/", "/srv/", "/home/" + rng.choice(cells(USERS)) + "/", "/data/"]) + draw_stem(rng)


def draw_package(rng):
    return invent(rng) if rng.random() < 0.35 else rng.choice(cells(PACKAGES))


def draw_packages(rng, draw=draw_package):
    """Two to four different names, as a list in words and as an alternation for grep -E."""
    names = []
    while len(names) < rng.choice([2, 2, 3, 3, 4]):
        name = draw(rng)
        names += [name] * (name not in names)
    ask = rng.choice([listed(names), listed(names), listed(names, ", "), listed(names, " or "), listed(names, " & "), " ".join(names)])
    return Value(ask, listed(names, " or "), all=listed(names), regex="|".join(re.escape(n).replace("\\-", "-") for n in names), args=" ".join(names))


def draw_sentence(rng):
    text = rng.choice(cells(CLAUSES))
    if rng.random() < 0.6:
        text = f"{text}, {rng.choice([rng.choice(cells(USERS)).title(), 'really', 'at last', 'as agreed', f'number {rng.randint(2, 999)}'])}"
    elif rng.random() < 0.6:
        text = " ".join(draw_name(rng) for _ in range(rng.randint(2, 7)))
    return text[0].upper() + text[1:] if rng.random() < 0.5 else text


def draw_host(rng):
    host = invent(rng) if rng.random() < 0.3 else rng.choice(cells(HOSTS))
    shape = rng.random()
    return f"{host}.{rng.choice(['example.org', 'example.com', 'lan', 'local', 'example.net'])}" if shape < 0.4 else \
        f"192.168.{rng.randint(0, 20)}.{rng.randint(2, 254)}" if shape < 0.55 else host


def draw_deep(rng):
    return rng.choice(["", "", "~/", "/srv/"]) + "/".join(draw_stem(rng) for _ in range(rng.randint(3, 5)))


def draw_interface(rng):
    """The options of somebody's own script, named in the question: nothing to recall, everything to copy and convert."""
    return {"cpus": rng.choice(["-c", "-n", "-p", "--cores", "--threads", "--workers", "--jobs", "--procs"]),
            "mem": rng.choice(["-m", "--mem", "--memory", "--ram", "--max-mem"]), "gpus": rng.choice(["-g", "--gpus", "--cards", "--devices"]),
            "time": rng.choice(["-t", "--time", "--limit", "--duration", "--max-time", "--walltime"])}


def one_of(table):
    return lambda rng: rng.choice(cells(table))


POOLS = {
    "cpus": draw_cpus, "mem": draw_memory, "size": draw_size, "gpus": draw_gpus, "typed": draw_typed_gpus, "time": draw_time, "clock": draw_clock, "weekday": draw_weekday,
    "date": draw_date, "file": draw_file, "dir": draw_dir, "name": draw_stem, "word": lambda rng: draw_name(rng, 0.6), "user": one_of(USERS),
    "host": draw_host, "package": draw_package, "packages": draw_packages, "words": lambda rng: draw_packages(rng, draw_name),
    "service": one_of(SERVICES), "program": one_of(PROGRAMS), "image": one_of(IMAGES), "sentence": draw_sentence, "deep": draw_deep,
    "video": lambda rng: draw_file(rng, MEDIA), "picture": lambda rng: draw_file(rng, "png jpg gif webp tiff"), "script": lambda rng: draw_file(rng, "sh py pl"),
    "ext": one_of(EXTENSIONS), "port": lambda rng: Value(rng.choice([22, 80, 443, 2222, 3306, 5432, 6379, 8000, 8080, 8443, 8888, 9000, rng.randint(1024, 65000)])),
    "pid": lambda rng: Value(rng.randint(300, 60000)), "url": lambda rng: f"https://{draw_host(rng)}/{draw_file(rng, 'tar.gz zip iso pdf csv html')}",
    "disk": lambda rng: rng.choice(["/dev/sda1", "/dev/sdb1", "/dev/sdc2", "/dev/nvme0n1p2", "/dev/vdb1", "/dev/sdd3"]),
    "mode": lambda rng: rng.choice("600 640 644 660 664 700 750 755 770 775 400 440 444 500 711".split()),
    "group": lambda rng: rng.choice("staff users www-data developers audio video docker sudo students editors adm plugdev".split()),
    "busy": draw_busy, "branch": lambda rng: rng.choice(["main", "develop", "feature-" + draw_name(rng), "fix-" + draw_name(rng), "release"]),
}
# ---------------------------------------------------------------- the templates
# One block a template, separated by an empty line:
#   ? a question; "to ..." is wrapped by one of OPENERS; <a|b> is a choice; {file}, {file2} are values from POOLS
#   > the lead-in of a command     $ a line of that command     ! whole sentences instead of a lead-in
#   + a closing sentence (one of them, in a third of the answers)     @ values of this template: n=2..50 or x=a,b,c
#   % in blocks about resources: how the command asks for cpus, mem, gpus or time (only those wanted are filled in)
TEMPLATES = {}

TEMPLATES["resources"] = r"""
? to <start|run|open|get> an interactive {image} container <|with docker|in docker>
? to <try something in|work in|get a shell in|log into> <a|an> {image} container
? interactive {image} container
? docker container of {image}
? <docker shell|shell in docker> from the image {image}
? docker + {image}
? a prompt in <a|an> {image} container
? <a|an> {image} container for typing commands
? to sit at the <prompt|command line> of <a|an> {image} container
? to poke around in <a|an> {image} container
? to type commands <myself |>inside <a|an> {image} container
? to try things out <live|by hand|interactively> in <a|an> {image} container
? a <live|quick|short> <session|terminal|console|command line> in {image} with docker
? bash inside <a|an> {image} container
? docker, {image}, <bash|shell|live prompt|command prompt>
? to debug something <by hand|live> in docker's {image}
? <terminal|prompt|console> of {image} through docker
? docker session with {image}
% cpus --cpus={cpus.n}
% mem --memory={mem.g}
% gpus --gpus {gpus.n}
% time timeout --foreground {time.short}
> An interactive {image} container
$ docker run %gpus %cpus %mem -it {image} %time bash
+ The container is kept after you leave it, unless you add `--rm`.
+ Add `-v "$PWD":/work` if the container has to see your files.
+ Small images have no bash: write `sh` in its place there.

? to <start|run|launch> a container named {name} from the image {image} <in the background|detached>
? to run {image} as a background container called {name}
? <background|detached> {image} container called {name}
% cpus --cpus={cpus.n}
% mem --memory={mem.g}
% gpus --gpus {gpus.n}
> A container called {name} in the background, from the image {image},
$ docker run -d --name {name} %gpus %cpus %mem {image}
+ `docker logs {name}` shows what it prints.
+ `docker stop {name}` ends it.
@ image=nginx,httpd,redis,memcached,mongo,rabbitmq,registry:2,caddy,traefik,haproxy:2.8

? to <start|run|open|get> <a|an interactive> {image} container with podman
? to use podman for a shell in {image}
? podman shell in {image}
? podman container of {image}
? podman + {image}
? a prompt in {image} by way of podman
? podman <session|terminal|console|prompt> with {image}
? to type commands in {image} under podman
? to test something by hand in a podman container of {image}
? to work live in {image}; we use podman here
? podman, {image}, bash
? to look around in {image} with podman
? a live {image} command line from podman
% cpus --cpus={cpus.n}
% mem --memory={mem.g}
% time timeout --foreground {time.short}
> An interactive {image} container with podman
$ podman run %cpus %mem --rm -it {image} %time bash
+ Podman needs neither a daemon nor root for this.
+ The container is removed when you leave it, because of `--rm`.

? to change the limits of the running container {name}
? to give the docker container {name} new limits while it runs
? new limits for the container {name}
% cpus --cpus={cpus.n}
% mem --memory={mem.g} --memory-swap={mem.g}
> New limits for the running container {name},
$ docker update %cpus %mem {name}
+ The container goes on running, with the new limits.

? to <run|start> {program} under systemd limits
? to <run|start> {program} with systemd-run
? to limit {program} with a cgroup
? {program} in a systemd scope
% cpus -p CPUQuota={cpus.quota}
% mem -p MemoryMax={mem.G}
% time -p RuntimeMaxSec={time.seconds}
> The program {program} in its own systemd scope
$ systemd-run --scope %cpus %mem %time {program}
+ A CPU quota of 100% stands for one whole CPU.
+ The program is killed when it goes over the memory limit.

? to <open|start|get> <a|an interactive> shell <under systemd limits|with systemd-run>
? to get an interactive shell that systemd limits
? systemd-run shell
? interactive shell with a resource limit
? a prompt that systemd keeps within limits
? <bash|a command line|a terminal> <as|in> a systemd unit
? to type commands under systemd limits
? to test something by hand under systemd limits
? to work <live|by hand> in a shell that systemd limits
? a limited prompt with systemd-run
? systemd-run, live session
? to sit at a prompt that systemd watches
% cpus -p CPUQuota={cpus.quota}
% mem -p MemoryMax={mem.G}
% time -p RuntimeMaxSec={time.seconds}
> An interactive shell in a systemd unit
$ systemd-run --pty %cpus %mem %time bash
+ Everything that you start in this shell shares the limits.
+ `exit` ends the shell and the unit.

? to <boot|start|run> a virtual machine from {name}.qcow2
? to <boot|start> {name}.qcow2 <in|with> qemu
? virtual machine from the disk {name}.qcow2
? qemu machine with {name}.qcow2
% cpus -smp {cpus.n}
% mem -m {mem.G}
> A virtual machine that boots {name}.qcow2,
$ qemu-system-x86_64 -enable-kvm %cpus %mem {name}.qcow2
+ Without `-enable-kvm` the machine is many times slower.
+ Without `-m` the machine has only 128 MB of memory.

? to <create|install> a virtual machine called {name} from {name2}.iso
? to set up a VM {name} with virt-install from {name2}.iso
? new virtual machine {name} installed from {name2}.iso
% cpus --vcpus {cpus.n}
% mem --memory {mem.mib}
> A new virtual machine called {name}, installed from {name2}.iso,
$ virt-install --name {name} %cpus %mem --disk size=20 --os-variant generic --cdrom {name2}.iso
+ `--memory` counts in MiB, and the disk size is in GiB.

? to <launch|create|start> <an|a new> LXC container called {name}
? to create the lxc container {name} with Ubuntu
? lxc container {name}
? Ubuntu system container named {name}
% cpus -c limits.cpu={cpus.n}
% mem -c limits.memory={mem.GiB}
> An Ubuntu system container called {name}
$ lxc launch ubuntu:22.04 {name} %cpus %mem
+ `lxc exec {name} bash` opens a shell in it.

? to <launch|create|get> a multipass <instance|VM> called {name}
? to create an Ubuntu VM {name} with multipass
? multipass VM {name}
? Ubuntu instance {name} in multipass
% cpus --cpus {cpus.n}
% mem --memory {mem.G}
> A multipass instance called {name}
$ multipass launch --name {name} %cpus %mem
+ `multipass shell {name}` opens a shell in the instance.

? to <start|run> {program}
? to run the program {program} in the shell
? to let {program} run
? {program}
? a run of {program}
% gpus CUDA_VISIBLE_DEVICES={gpus.ids}
% time timeout {time.short}
% cpus taskset -c {cpus.range}
> The program {program}
$ %gpus %time %cpus {program}
+ `taskset` binds the program to the CPUs, which are counted from 0.
+ `timeout` ends the program when the time is over.
+ The program sees the chosen GPUs under numbers from 0 on.

? to train a model with {name}.py
? to start the training {name}.py
? training with {name}.py
? {name}.py for a small neural network
% gpus CUDA_VISIBLE_DEVICES={gpus.ids}
% cpus OMP_NUM_THREADS={cpus.n}
% time timeout {time.short}
> The training script {name}.py
$ %gpus %cpus %time python3 {name}.py
+ `nvidia-smi` shows what the graphics cards are doing.
+ The variables hold for this one command only.

? to <run|start|call> {script} on {file} (its options are {i_cpus}, {i_mem} and {i_time} as H:MM:SS)
? to <run|start> our {script}, which takes {i_time} H:MM:SS, {i_cpus} N and {i_mem} like 4G, on {file}
? {script} on {file} (it knows {i_mem}, {i_time} as hours:minutes:seconds and {i_cpus})
? a call of {script} with its options {i_cpus}, {i_time} (as H:MM:SS) and {i_mem} for {file}
% cpus {i_cpus} {cpus.n}
% mem {i_mem} {mem.G}
% time {i_time} {time.hms}
> The script {script} on the file {file}
$ ./{script} %time %cpus %mem {file}
+ The options are taken from your description of the script.
+ Make it executable first with `chmod +x {script}`.

? to <run|start|call> {script} on {file} (options {i_gpus}, {i_cpus}, {i_mem} and {i_time} in minutes)
? to start {script}, which understands {i_cpus}, {i_gpus}, {i_mem}, and {i_time} in minutes, on {file}
? {script} on {file} (it has {i_time} in minutes, {i_gpus}, {i_mem} and {i_cpus})
? a call of {script} with the options {i_gpus}, {i_mem}, {i_cpus} and {i_time} (minutes) for {file}
% gpus {i_gpus} {gpus.n}
% cpus {i_cpus} {cpus.n}
% mem {i_mem} {mem.G}
% time {i_time} {time.minutes}
> The script {script} on the file {file}
$ ./{script} %time %cpus %mem %gpus {file}
+ The options are taken from your description of the script.

? to <run|start|call> {name} (options {i_cpus}= {i_mem}= {i_gpus}= and {i_time}=H:MM:SS)
? to open a {name} session, whose options are {i_time}=H:MM:SS, {i_mem}=, {i_cpus}= and {i_gpus}=
? a {name} <session|run> (with the options {i_cpus}=, {i_mem}=, {i_gpus}= and {i_time}=H:MM:SS)
? a call of the tool {name} (it has {i_gpus}=, {i_cpus}=, {i_time}=H:MM:SS and {i_mem}=)
% gpus {i_gpus}={gpus.n}
% cpus {i_cpus}={cpus.n}
% mem {i_mem}={mem.G}
% time {i_time}={time.hms}
> A call of the tool {name}
$ {name} %time %cpus %mem %gpus
+ I do not know the tool {name}: the options are those that you named.

? to <create|start|rent> a cloud machine called {name} with gcloud
? to <get|launch> the Google Cloud instance {name}
? new gcloud instance {name}
? Google Cloud machine {name}
% typed --accelerator=type={typed.model},count={typed.n}
% mem --custom-memory={mem.G}B
% cpus --custom-cpu={cpus.n}
% time --max-run-duration={time.short}
> A cloud machine called {name}
$ gcloud compute instances create {name} %typed %cpus %mem %time
+ The machine costs money until you delete it.
+ Names of accelerators differ between zones.

? to <run|start|call> {name} (options {i_cpus}, {i_mem}, {i_gpus} like a100:2, and {i_time} in minutes)
? to open a shell with {name}, whose options are {i_time} in minutes, {i_mem}, {i_gpus} MODEL:COUNT and {i_cpus}
? a {name} <session|run> (it has {i_gpus} TYPE:N, {i_cpus}, {i_mem} and {i_time} in minutes)
? a call of the tool {name} (it takes {i_gpus} like t4:1, {i_cpus}, {i_time} (minutes) and {i_mem})
% typed {i_gpus} {typed.typed}
% cpus {i_cpus} {cpus.n}
% mem {i_mem} {mem.G}
% time {i_time} {time.minutes}
> A call of the tool {name}
$ {name} %typed %cpus %mem %time
+ I do not know the tool {name}: the options are those that you named.

? to get <a prompt|an interactive shell|a terminal|a live session> through {name}, which knows {i_time} HH:MM:SS, {i_mem}, {i_gpus} like MODEL:COUNT and {i_cpus}
? <interactive|live> {name} <shell|session|prompt> (options: {i_cpus}, {i_mem}, {i_gpus} TYPE:N, {i_time} as hours:minutes:seconds)
? to work by hand in a shell that {name} opens ({i_cpus}, {i_mem}, {i_time} H:MM:SS and {i_gpus} like l4:2 are its options)
? to type commands in a session of {name} (it understands {i_gpus} like a40:1, {i_cpus}, {i_time} in H:MM:SS and {i_mem})
? a terminal from {name}; its options are {i_cpus}, {i_time} H:MM:SS, {i_mem} and {i_gpus} MODEL:N
? bash by way of {name} (it takes {i_mem}, {i_cpus}, {i_time} H:MM:SS, {i_gpus} MODEL:N)
% typed {i_gpus} {typed.typed}
% cpus {i_cpus} {cpus.n}
% mem {i_mem} {mem.G}
% time {i_time} {time.hms}
> An interactive shell opened by {name}
$ {name} %typed %cpus %mem %time bash
+ I do not know the tool {name}: the options are those that you named.

? to stress <the disk|the disk of this computer> with stress-ng
? to load the disk artificially with stress-ng
? stress test of the disk
? stress-ng run that writes to the disk
% cpus --cpu {cpus.n}
% mem --vm 1 --vm-bytes {mem.G}
% time --timeout {time.minutes}m
> A stress test of the disk
$ stress-ng --hdd 1 %cpus %mem %time
+ Watch the temperature with `sensors` while it runs.

? to compress {file} with xz
? to make {file} smaller with xz
? xz compression of {file}
? {file} packed by xz
% cpus -T {cpus.n}
% mem --memlimit={mem.GiB}
> The file {file}, compressed by xz
$ xz -k %cpus %mem {file}
+ `-k` keeps the original beside {file}.xz.

? to sort <the big file|> {file} into {file2}
? to sort {file} and write {file2}
? a sort of {file} into {file2}
? sorting {file} to {file2}
% cpus --parallel={cpus.n}
% mem -S {mem.G}
> The lines of {file} sorted into {file2}
$ sort %cpus %mem -o {file2} {file}
+ Data that does not fit into memory goes to temporary files in /tmp.

? to <cut|shorten> {video} <to a piece|into a clip>
? to keep only the beginning of {video}
? a clip of {video}
? the first part of {video}
% time -t {time.hms}
% cpus -threads {cpus.n}
> A clip of {video}
$ ffmpeg -i {video} %time %cpus clip_{video}
+ The time is written as hours, minutes and seconds.
+ Add `-ss 0:10:00` before `-i` to begin ten minutes later.

? to record the screen into {name}.mkv
? to film my desktop into {name}.mkv with ffmpeg
? a screen recording {name}.mkv
? recording of the desktop to {name}.mkv
% time -t {time.hms}
% cpus -threads {cpus.n}
> A recording of the screen in {name}.mkv
$ ffmpeg -f x11grab -i :0.0 %time %cpus {name}.mkv
+ Press `q` to stop the recording earlier.
+ This works on X11; Wayland needs another tool.

? to <play|watch> {video}
? to play {video} in mpv
? {video} in the player mpv
% time --length={time.hms}
% cpus --vd-lavc-threads={cpus.n}
> The video {video} in mpv
$ mpv %time %cpus {video}
+ Press `q` to quit earlier.
+ Add `--start=0:05:00` to skip the first five minutes.

? to start {name}.jar
? to run the java program {name}.jar
? java -jar {name}.jar
? the Java application {name}.jar
% cpus -XX:ActiveProcessorCount={cpus.n}
% mem -Xmx{mem.g}
> The Java program {name}.jar
$ java %cpus %mem -jar {name}.jar
+ `-Xmx` limits the heap; the whole process needs somewhat more.

? to start a local kubernetes with minikube
? to set up minikube
? minikube
? a test kubernetes on my laptop with minikube
% cpus --cpus={cpus.n}
% mem --memory={mem.g}
> A local Kubernetes in minikube
$ minikube start %cpus %mem
+ `minikube stop` halts it and keeps its state.

? to <limit|run> {program} with prlimit
? to run {program} under prlimit
? {program} under prlimit
? prlimit around {program}
% mem --as={mem.bytes}
% time --cpu={time.seconds}
> The program {program} under prlimit
$ prlimit %mem %time {program}
+ `--cpu` counts the seconds that the program computes, not the waiting.

? to compress all .{ext} files <with|using> GNU parallel and gzip
? to gzip every .{ext} file at the same time with parallel
? parallel gzip of the .{ext} files
? GNU parallel with gzip over all .{ext} files
% cpus -j {cpus.n}
% mem --memfree {mem.G}
% time --timeout {time.seconds}
> All .{ext} files compressed by gzip, several at once,
$ parallel %cpus %mem %time gzip ::: *.{ext}
+ `-j` is the number of processes at the same time.

? to get a <shell|prompt|terminal> inside the system tree {dir} with systemd-nspawn
? to work by hand in a container made from the folder {dir}
? a systemd-nspawn <console|shell|live session> in {dir}
? to type commands inside the directory {dir} as a container
? <interactive|live> nspawn container on {dir}
? to enter {dir} with systemd-nspawn and look around
% cpus --property=CPUQuota={cpus.quota}
% mem --property=MemoryMax={mem.G}
> A shell in a container made from the folder {dir}
$ systemd-nspawn %mem %cpus -D {dir}
+ Press Ctrl and ] three times to stop the container.

? to run {program} in the background as the unit {name}
? to hand {program} to systemd under the name {name}
? a systemd user unit {name} for {program}
? {program} as the background unit {name}
? to have my own systemd start {program} as {name}
? a transient <unit|service> {name} that runs {program}
% cpus --property=CPUQuota={cpus.quota}
% mem --property=MemoryMax={mem.G}
% time --property=RuntimeMaxSec={time.seconds}
> The program {program} as the user unit {name}
$ systemd-run --user --unit={name} %time %mem %cpus {program}
+ Follow its messages with `journalctl --user -u {name}`.

? to <start|run> {program} <once, in|later, in> {delay} hours, by a systemd timer
? {program} started by systemd {delay} hours from now
? to let systemd start {program} when {delay} hours have passed
? a timer that starts {program} after {delay} hours
? to delay {program} by {delay} hours with systemd-run
% cpus -p CPUQuota={cpus.quota}
% mem -p MemoryMax={mem.G}
> The program {program}, started in {delay} hours
$ systemd-run --on-active={delay}h %cpus %mem {program}
+ `systemctl list-timers` shows when it starts.
@ delay=2..23

? to create a swarm service {name} from the image {image}
? a docker service {name} that runs {image}
? to run {image} as the docker service {name}
? docker service create for {name}, image {image}
? to have docker keep {image} running as a service called {name}
% cpus --limit-cpu {cpus.n}
% mem --limit-memory {mem.g}
> A docker service called {name} with the image {image}
$ docker service create --name {name} %cpus %mem {image}
+ `docker service ps {name}` shows where it runs.

? to <build|make> the image {name} with buildah
? a buildah build of the image {name}
? buildah: image {name} from the Containerfile here
? to turn the Containerfile in this folder into {name} with buildah
? the image {name}, built by buildah
% cpus --cpuset-cpus {cpus.range}
% mem --memory {mem.g}
% time timeout {time.short}
> The image {name}, built with buildah
$ %time buildah build %mem %cpus -t {name} .
+ The file Containerfile in this folder is used.

? to create the podman machine {name}
? a virtual machine {name} for podman
? podman machine called {name}
? to set up {name} as a machine for podman
? to initialise a podman VM with the name {name}
% cpus --cpus {cpus.n}
% mem --memory {mem.mib}
> A podman machine called {name}
$ podman machine init %cpus %mem {name}
+ The memory is given in MiB; start it with `podman machine start {name}`.

? to <create|open> a podman pod named {name}
? a pod {name} for several containers
? podman pod called {name}
? to group containers in a new pod {name}
? to make {name}, a pod in podman
% cpus --cpus={cpus.n}
% mem --memory={mem.g}
> A pod called {name}
$ podman pod create --name {name} %mem %cpus
+ Add containers with `podman run --pod {name}`.

? to type commands in <a|an> {image} container with nerdctl
? <a live|an interactive> nerdctl <session|shell|prompt> in {image}
? nerdctl, {image}, <bash|terminal>
? to look around in {image} by hand with nerdctl
? a throwaway <console|shell> of {image} under nerdctl
? to get a terminal in {image} through containerd
% cpus --cpus {cpus.n}
% mem -m {mem.g}
% time timeout --foreground {time.short}
> An interactive nerdctl container of {image}
$ nerdctl run --rm %mem %cpus -it {image} %time bash
+ `--rm` removes the container when you leave it.

? to run the image {image} once on chosen CPUs and cards
? a docker run of {image} tied to the first CPUs and cards
? {image} in docker, pinned to certain processors
? to start {image} in docker on fixed CPUs and fixed cards
? a pinned {image} container
% cpus --cpuset-cpus={cpus.range}
% mem -m {mem.g}
% gpus --gpus '"device={gpus.ids}"'
> A container of {image} that is pinned, counted from number 0 on,
$ docker run --rm %gpus %mem %cpus {image}
+ The double quotes inside the single ones are needed for a list of cards.

? to launch the incus container {name} from Debian 12
? an incus container {name}
? incus: new Debian container {name}
? to create {name} with incus
? a Debian 12 <container|instance> called {name} under incus
% cpus --config limits.cpu={cpus.n}
% mem --config limits.memory={mem.GiB}
> A Debian container called {name} under incus
$ incus launch images:debian/12 {name} %mem %cpus
+ `incus exec {name} -- bash` opens a shell in it.

? to start the LXC container {name}
? the old-style LXC container {name}
? lxc-start for {name}
? to boot the container {name} with lxc-start
? LXC: {name} up and running
% cpus -s lxc.cgroup2.cpuset.cpus={cpus.range}
% mem -s lxc.cgroup2.memory.max={mem.G}
> The LXC container {name}
$ lxc-start -n {name} %cpus %mem
+ `lxc-attach -n {name}` opens a shell in it.

? to boot the disk {name}.raw with cloud-hypervisor and the kernel vmlinux
? a cloud-hypervisor machine with the disk {name}.raw and the kernel vmlinux
? cloud-hypervisor: {name}.raw, kernel vmlinux
? to start a tiny virtual machine from {name}.raw and vmlinux in cloud-hypervisor
? a <guest|VM> on {name}.raw under cloud-hypervisor, kernel vmlinux
% cpus --cpus boot={cpus.n}
% mem --memory size={mem.G}
> The disk {name}.raw booted in cloud-hypervisor
$ cloud-hypervisor --kernel vmlinux --disk path={name}.raw %cpus %mem
+ Each option takes a list such as `boot=2,max=4`.

? to start a firecracker machine with firectl from vmlinux and {name}.ext4
? a firecracker VM with the kernel vmlinux and the disk {name}.ext4
? firectl: vmlinux and {name}.ext4
? to boot {name}.ext4 in firecracker with the kernel vmlinux
? a microVM by firectl on {name}.ext4, kernel vmlinux
% cpus --ncpus={cpus.n}
% mem --memory={mem.mib}
> A firecracker machine with the disk {name}.ext4
$ firectl --kernel=vmlinux --root-drive={name}.ext4 %mem %cpus
+ The memory is given in MiB.

? to boot the image {name}.img with kvmtool
? lkvm with the disk {name}.img
? a small KVM guest from {name}.img with lkvm
? kvmtool: {name}.img
? to run a virtual machine on {name}.img with lkvm
% cpus -c {cpus.n}
% mem -m {mem.mib}
> A virtual machine on the disk {name}.img
$ lkvm run -d {name}.img %cpus %mem
+ The number after `-m` is in MiB.

? to boot the live system {name}.iso in qemu
? a qemu machine that boots {name}.iso
? to try the DVD image {name}.iso in a virtual machine
? qemu with {name}.iso as its CD
? the live CD {name}.iso under qemu
% cpus -smp cpus={cpus.n}
% mem -m size={mem.G}
% time timeout {time.short}
> A virtual machine that boots {name}.iso
$ %time qemu-system-x86_64 -accel kvm %mem %cpus -cdrom {name}.iso
+ Without `-accel kvm` it is many times slower.

? to create the Proxmox machine {vmid} called {name}
? a Proxmox VM {name} with the number {vmid}
? qm create for number {vmid}, name {name}
? Proxmox: new machine {name}, id {vmid}
? to add a virtual machine {name} under the number {vmid} in Proxmox
% cpus --cores {cpus.n}
% mem --memory {mem.mib}
> The virtual machine {vmid} called {name}
$ qm create {vmid} --name {name} %cpus %mem
+ Proxmox counts the memory in MiB.
@ vmid=100..999

? to prepare the VirtualBox machine {name} for Debian
? the VirtualBox machine {name}, set up for Debian
? VBoxManage: {name} as a Debian machine
? to set the system of {name} in VirtualBox to 64-bit Debian
? to change {name} in VirtualBox so that it suits Debian
% cpus --cpus {cpus.n}
% mem --memory {mem.mib}
> The VirtualBox machine {name}, set up for Debian
$ VBoxManage modifyvm {name} --ostype Debian_64 %cpus %mem
+ The machine must be off for that, and its memory is counted in MiB.

? to <build|write> a Debian disk image {name}.img with virt-builder
? virt-builder: Debian 12 as {name}.img
? a ready Debian 12 disk called {name}.img
? to get {name}.img with Debian 12 from virt-builder
? a fresh Debian image in {name}.img, built while I wait
% cpus --smp {cpus.n}
% mem --memsize {mem.mib}
% time timeout {time.short}
> A Debian 12 disk image called {name}.img
$ %time virt-builder debian-12 %mem %cpus -o {name}.img
+ The memory is in MiB and serves the build only.

? to create the lima machine {name} from Debian
? a lima VM called {name} with Debian
? limactl: Debian as {name}
? to start a Debian guest {name} with lima
? a small Debian machine {name}, made by limactl
% cpus --set='.cpus={cpus.n}'
% mem --set='.memory="{mem.GiB}"'
> A Debian machine called {name} under lima
$ limactl start --name={name} %cpus %mem template://debian
+ `limactl shell {name}` opens a shell in it.

? to create the Ubuntu guest {name} with uvtool
? uvt-kvm: a guest {name}, release noble
? an Ubuntu noble machine {name} by uvt-kvm
? to get a quick KVM guest {name} with Ubuntu noble
? a uvtool machine named {name}
% cpus --cpu {cpus.n}
% mem --memory {mem.mib}
> An Ubuntu guest called {name}
$ uvt-kvm create %mem %cpus {name} release=noble
+ `uvt-kvm ssh {name}` logs in to it.

? to deploy the image {image} as {name} on Cloud Run
? Cloud Run: {name} from {image}
? a Cloud Run service {name} with the image {image}
? to put {image} online as {name} with gcloud run
? {image} in Google's Cloud Run, called {name}
% typed --gpu={typed.n} --gpu-type=nvidia-{typed.model}
% cpus --cpu={cpus.n}
% mem --memory={mem.G}i
> The Cloud Run service {name} from the image {image}
$ gcloud run deploy {name} --image={image} %cpus %mem %typed
+ It is an error to ask for a card that the region does not have.

? to launch {name}.yaml with SkyPilot
? a SkyPilot launch of {name}.yaml
? sky: the task {name}.yaml in the cloud
? to run the task file {name}.yaml on a rented machine with sky
? {name}.yaml by sky launch
% typed --gpus {typed.typed}
% cpus --cpus {cpus.n}
> The task {name}.yaml, launched in the cloud
$ sky launch %typed %cpus {name}.yaml
+ `sky down` ends the machine, which costs money until then.

? to start the image {image} as the Fly machine {name}
? a Fly.io machine {name} from {image}
? fly: {image} as {name}
? to run {image} at Fly.io under the name {name}
? {image} on a machine {name} of Fly.io
% typed --vm-gpus {typed.n} --vm-gpu-kind {typed.model}
% cpus --vm-cpus {cpus.n}
% mem --vm-memory {mem.mib}
> The Fly machine {name} from the image {image}
$ fly machine run {image} --name {name} %typed %mem %cpus
+ The memory is given in MB.

? to run the Julia <program|script> {name}.jl
? {name}.jl in Julia
? a Julia run of {name}.jl
? julia: the script {name}.jl
? to compute {name}.jl with Julia
? to let Julia work through {name}.jl
% cpus --threads={cpus.n}
% mem --heap-size-hint={mem.G}
% time timeout {time.short}
> The Julia script {name}.jl
$ %time julia %cpus %mem {name}.jl
+ The heap size is a hint: Julia cleans up more often near it.

? to open the Julia prompt in the project {dir}
? a <live|interactive> Julia <session|console> for the project {dir}
? a Julia terminal with the project {dir}
? to type Julia by hand in the project {dir}
? julia <prompt|REPL>, project {dir}
? to try out a few lines of Julia in {dir}
% cpus -t {cpus.n}
% mem --heap-size-hint={mem.G}
> The prompt of Julia in the project {dir}
$ cd {dir} && julia --project=. %cpus %mem
+ Leave it with Ctrl-D.

? to run the R script {name}.R
? {name}.R with Rscript
? an R run of {name}.R
? the R program {name}.R without a window
? to let R work on {name}.R
% cpus OMP_NUM_THREADS={cpus.n}
% mem R_MAX_VSIZE={mem.G}b
% time timeout {time.short}
> The R script {name}.R
$ %mem %cpus %time Rscript {name}.R
+ The variables hold for this one call only.

? to run the node program {name}.js
? {name}.js under Node
? a node process for {name}.js
? Node.js with {name}.js
? to start the server {name}.js in node
% cpus --v8-pool-size={cpus.n}
% mem --max-old-space-size={mem.mib}
% time timeout {time.short}
> The node program {name}.js
$ %time node %mem %cpus {name}.js
+ The heap size is given in MiB.

? to run the tests of the Go package {name}
? go test for {name}
? the Go tests in ./{name}
? Go: test the package {name}
? to check the package {name} with go test
% cpus GOMAXPROCS={cpus.n}
% mem GOMEMLIMIT={mem.GiB}
% time -timeout {time.minutes}m
> The tests of the Go package {name}
$ %cpus %mem go test %time ./{name}
+ Go reads the two variables by itself, in any program.

? to start the Go program ./{name}
? ./{name}, which is written in Go
? the Go server ./{name}
? a run of the Go binary ./{name}
? to call ./{name} (compiled by Go)
% cpus GOMAXPROCS={cpus.n}
% mem GOMEMLIMIT={mem.GiB}
% time timeout {time.short}
> The Go program ./{name}
$ %mem %cpus %time ./{name}
+ GOMEMLIMIT is a soft limit.

? to run the PHP script {name}.php
? {name}.php in PHP on the command line
? php: {name}.php
? a PHP run of {name}.php
? to call {name}.php from a terminal
% mem -d memory_limit={mem.mib}M
% time -d max_execution_time={time.seconds}
> The PHP script {name}.php
$ php %mem %time {name}.php
+ `-d` changes one setting for this call.

? to run {name}.py so that Python counts fewer processors
? {name}.py in Python 3.13
? python3 {name}.py, kept small
? a limited Python run of {name}.py
? to keep {name}.py within bounds in Python
% cpus -X cpu_count={cpus.n}
% mem prlimit --as={mem.bytes}
% time timeout {time.short}
> The Python program {name}.py
$ %time %mem python3 %cpus {name}.py
+ The option `-X cpu_count` needs Python 3.13.

? to open IPython
? an IPython <prompt|console|session>
? to type Python live in IPython
? <interactive|live> IPython
? ipython in a terminal, by hand
? to play with Python at a prompt, in IPython
% gpus CUDA_VISIBLE_DEVICES={gpus.ids}
% cpus OMP_NUM_THREADS={cpus.n}
% mem prlimit --as={mem.bytes}
> An IPython session
$ %gpus %cpus %mem ipython
+ `exit` ends it.

? to start JupyterLab on port {port}
? JupyterLab, port {port}
? a JupyterLab for notebooks on port {port}
? to open my notebooks in JupyterLab on port {port}
? a notebook server at port {port}
% gpus CUDA_VISIBLE_DEVICES={gpus.ids}
% cpus -p CPUQuota={cpus.quota}
% mem -p MemoryMax={mem.G}
> JupyterLab on port {port}
$ %gpus systemd-run --user --scope %mem %cpus jupyter lab --port {port}
+ The address with its token is printed in the terminal.

? to open jshell
? a jshell <prompt|session|console>
? to try Java by hand in jshell
? <live|interactive> Java with jshell
? typing Java into jshell
? Java at a prompt
% cpus -R-XX:ActiveProcessorCount={cpus.n}
% mem -R-Xmx{mem.g}
> The Java prompt jshell
$ jshell %mem %cpus
+ `/exit` leaves it; `-R` hands an option to the Java behind it.

? to open Octave in the terminal
? an Octave <prompt|session|console>
? to compute by hand in Octave
? <live|interactive> Octave without windows
? octave-cli, typing commands
% cpus OMP_NUM_THREADS={cpus.n}
% mem prlimit --as={mem.bytes}
% time timeout --foreground {time.short}
> Octave at its prompt
$ %cpus %time %mem octave-cli
+ Leave it with `exit`.

? to query {name}.db in duckdb <by hand|at its prompt>
? a duckdb <prompt|session|console> on {name}.db
? duckdb, live, with {name}.db
? to type SQL into duckdb for {name}.db
? <interactive|live> duckdb on the file {name}.db
? to look into {name}.db with duckdb
% cpus -cmd "SET threads={cpus.n}"
% mem -cmd "SET memory_limit='{mem.G}B'"
> The prompt of duckdb on {name}.db
$ duckdb %mem %cpus {name}.db
+ `-cmd` runs a statement before the prompt appears.

? to type SQL into clickhouse without a server
? a clickhouse local <prompt|session|console>
? <interactive|live> clickhouse local
? clickhouse local by hand
? to try queries in clickhouse local
% cpus --max_threads={cpus.n}
% mem --max_memory_usage={mem.bytes}
> The prompt of clickhouse local
$ clickhouse local %cpus %mem
+ Each setting of clickhouse can be given as an option.

? to open pyspark on this machine
? a <local|live|interactive> pyspark <prompt|session|shell>
? pyspark by hand, on my own computer
? to type Spark commands in Python
? a Spark console in Python
? to try Spark live in pyspark
% cpus --master 'local[{cpus.n}]'
% mem --driver-memory {mem.g}
> A pyspark session on this machine
$ pyspark %mem %cpus
+ Without `--master`, it takes what the settings name.

? to run {name}.py with Spark on this machine
? a local Spark run of {name}.py
? spark-submit for {name}.py, here
? {name}.py in Spark on my laptop
? to let Spark work through {name}.py locally
% cpus --master 'local[{cpus.n}]'
% mem --driver-memory {mem.g}
% time timeout {time.short}
> The Spark program {name}.py on this machine
$ %time spark-submit %cpus %mem {name}.py
+ Options go before the program, its arguments after it.

? to start a redis server on port {port}
? redis on port {port}
? a redis-server at port {port}
? redis-server, port {port}
? to have redis listen on port {port}
% cpus --io-threads {cpus.n}
% mem --maxmemory {mem.mib}mb
> A redis server on port {port}
$ redis-server --port {port} %mem %cpus
+ Any line of redis.conf can be given as such an option.

? to start memcached on port {port}
? memcached, port {port}
? a memcached at port {port} in the background
? to let memcached listen on port {port}
? memcached as a daemon on port {port}
% cpus -t {cpus.n}
% mem -m {mem.mib}
> memcached on port {port} in the background
$ memcached -d -p {port} %cpus %mem
+ The memory is counted in MiB.

? to start postgres from the folder {dir}
? postgres on the data in {dir}
? a postgres server for {dir}
? postgres with the data directory {dir}
? to bring up the database in {dir}
% cpus -c max_worker_processes={cpus.n}
% mem -c shared_buffers={mem.G}B
> The postgres server on the data in {dir}
$ postgres -D {dir} %mem %cpus
+ `-c` sets one parameter for this start.

? to start elasticsearch in the background
? elasticsearch as a daemon
? an elasticsearch server on this machine
? elasticsearch from its own folder
? to bring up elasticsearch here
% cpus -E node.processors={cpus.n}
% mem ES_JAVA_OPTS="-Xms{mem.g} -Xmx{mem.g}"
> Elasticsearch in the background
$ %mem ./bin/elasticsearch -d %cpus
+ The heap should take no more than half of the memory.

? to start logstash with {name}.conf
? logstash, configured by {name}.conf
? a logstash for {name}.conf
? logstash -f {name}.conf
? to let logstash follow {name}.conf
% cpus -w {cpus.n}
% mem LS_JAVA_OPTS=-Xmx{mem.g}
> Logstash with the file {name}.conf
$ %mem logstash %cpus -f {name}.conf
+ `-w` is the number of workers.

? to render the animation {name}.blend without a window
? blender in the background, {name}.blend
? a render of all frames of {name}.blend
? {name}.blend rendered by blender
? to let blender compute {name}.blend
% gpus CUDA_VISIBLE_DEVICES={gpus.ids}
% cpus -t {cpus.n}
% time timeout {time.short}
> The animation {name}.blend, rendered
$ %gpus %time blender -b {name}.blend %cpus -a
+ `-t` must come before `-a`, since blender reads from left to right.

? to render the scene {name}.pov
? povray for {name}.pov
? {name}.pov as a picture
? a picture of {name}.pov by POV-Ray
? to turn {name}.pov into an image
% cpus +WT{cpus.n}
% time timeout {time.short}
> The scene {name}.pov, rendered
$ %time povray %cpus {name}.pov
+ Options of povray begin with a plus or a minus.

? to convert {video} to {name}.mp4 with HandBrake
? HandBrake: {video} to {name}.mp4
? {video} as {name}.mp4 by HandBrakeCLI
? to shrink {video} into {name}.mp4 with HandBrake
? a HandBrake copy {name}.mp4 of {video}
% cpus --encopts threads={cpus.n}
% time --stop-at duration:{time.seconds}
> The film {video} converted to {name}.mp4
$ HandBrakeCLI -i {video} -o {name}.mp4 %time %cpus
+ The duration is counted in seconds.

? to write down the speech in {name}.mp3 with whisper
? whisper for {name}.mp3
? a transcript of {name}.mp3
? to turn the recording {name}.mp3 into text
? {name}.mp3 as text, by whisper
% gpus CUDA_VISIBLE_DEVICES={gpus.ids}
% cpus --threads {cpus.n}
% time timeout {time.short}
> A transcript of {name}.mp3
$ %gpus %time whisper %cpus {name}.mp3
+ The texts are written next to you, in several formats.

? to chat with the model {name}.gguf in the terminal
? llama-cli with {name}.gguf
? a <live|interactive> chat with {name}.gguf
? to talk to {name}.gguf <at a prompt|by hand>
? a <console|prompt> for the language model {name}.gguf
% gpus CUDA_VISIBLE_DEVICES={gpus.ids}
% cpus -t {cpus.n}
% time timeout --foreground {time.short}
> A chat with the model {name}.gguf
$ %gpus %time llama-cli -m {name}.gguf %cpus
+ Ctrl-C ends the chat.

? to serve the model {name}.gguf on port {port}
? llama-server with {name}.gguf at port {port}
? a local model server for {name}.gguf, port {port}
? {name}.gguf behind port {port}
? to offer {name}.gguf to programs on port {port}
% gpus CUDA_VISIBLE_DEVICES={gpus.ids}
% cpus --threads {cpus.n}
% mem systemd-run --user --scope -p MemoryMax={mem.G}
> A server for the model {name}.gguf on port {port}
$ %gpus %mem llama-server -m {name}.gguf --port {port} %cpus
+ Its web page is at http://localhost:{port}.

? to serve the model {dir} with vllm
? vllm for the model in {dir}
? a vllm server with {dir}
? vllm serve {dir}
? to put the model {dir} behind an API with vllm
% gpus --tensor-parallel-size {gpus.n}
% cpus OMP_NUM_THREADS={cpus.n}
> A vllm server for the model in {dir}
$ %cpus vllm serve {dir} %gpus
+ The model is split over the cards.

? to train with {name}.py by torchrun
? torchrun for {name}.py
? a training {name}.py on this machine
? {name}.py, started by torchrun
? to start the training script {name}.py with torchrun here
% gpus --nproc-per-node={gpus.n}
% cpus OMP_NUM_THREADS={cpus.n}
% time timeout {time.short}
> The training {name}.py, with one process for each card,
$ %cpus %time torchrun --standalone %gpus {name}.py
+ `--standalone` means that one machine is enough.

? to start {name}.py with accelerate
? accelerate launch for {name}.py
? a training {name}.py by accelerate
? {name}.py through accelerate
? to let accelerate run {name}.py
% gpus --num_processes {gpus.n}
% cpus --num_cpu_threads_per_process {cpus.n}
% time timeout {time.short}
> The training {name}.py, started by accelerate
$ %time accelerate launch %gpus %cpus {name}.py
+ It starts one process for each card.

? to train a detector on {name}.yaml with yolo
? yolo training on {name}.yaml
? a detector for the data in {name}.yaml
? yolo: train, data {name}.yaml
? to teach yolo the pictures of {name}.yaml
% gpus device={gpus.ids}
% cpus workers={cpus.n}
% time timeout {time.short}
> A detector trained on {name}.yaml
$ %time yolo detect train data={name}.yaml %gpus %cpus
+ The settings of yolo are words with an equals sign.

? to pack {dir} into {name}.7z
? {dir} as {name}.7z
? a 7z archive {name}.7z of {dir}
? 7z: {dir} into {name}.7z
? to squeeze {dir} into the archive {name}.7z
% cpus -mmt={cpus.n}
% mem -mmemuse={mem.g}
% time timeout {time.short}
> The archive {name}.7z of {dir}
$ %time 7z a %cpus %mem {name}.7z {dir}
+ `a` means add.

? to make a squashfs image {name}.sqfs of {dir}
? {dir} as the squashfs {name}.sqfs
? mksquashfs: {dir} into {name}.sqfs
? a compressed read-only image {name}.sqfs from {dir}
? to freeze {dir} in {name}.sqfs
% cpus -processors {cpus.n}
% mem -mem {mem.mib}M
> The squashfs image {name}.sqfs of {dir}
$ mksquashfs {dir} {name}.sqfs %cpus %mem
+ Here the options come after the names.

? to make repair data {name}.par2 for {file}
? par2 files for {file}, called {name}.par2
? to protect {file} against bad sectors with {name}.par2
? par2 create {name}.par2 from {file}
? recovery data {name}.par2 of {file}
% cpus -t{cpus.n}
% mem -m{mem.mib}
> The recovery data {name}.par2 for {file}
$ par2 create %cpus %mem {name}.par2 {file}
+ The memory is in MB, and no blank stands before the numbers.

? to pack {dir} tightly into {name}.tar.xz
? {dir} as {name}.tar.xz
? a tar.xz of {dir}, called {name}.tar.xz
? tar with xz: {dir} into {name}.tar.xz
? to archive {dir} as {name}.tar.xz
% cpus -T{cpus.n}
% mem --memlimit={mem.GiB}
> The archive {name}.tar.xz of {dir}
$ tar -I 'xz %cpus %mem -9' -cf {name}.tar.xz {dir}
+ `-I` names the program that compresses.

? to save {dir} with restic
? a restic backup of {dir}
? restic: {dir}
? {dir} into the restic repository
? to put a snapshot of {dir} into restic
% cpus GOMAXPROCS={cpus.n}
% mem GOMEMLIMIT={mem.GiB}
% time timeout {time.short}
> A restic backup of {dir}
$ %mem %cpus %time restic backup {dir}
+ The variable RESTIC_REPOSITORY says where to.

? to convert {picture} to {name}.png
? {picture} as {name}.png with ImageMagick
? ImageMagick: {picture} to {name}.png
? to turn the huge picture {picture} into {name}.png
? a PNG {name}.png of {picture}
% cpus -limit thread {cpus.n}
% mem -limit memory {mem.GiB}
% time -limit time {time.seconds}
> The picture {picture} converted to {name}.png
$ convert %mem %cpus %time {picture} {name}.png
+ Beyond the memory limit it goes on in a file, slowly.

? to tidy up the git repository {dir}
? git gc in {dir}
? a repack of the repository {dir}
? the repository {dir}, packed again
? to let git clean up {dir}
% cpus -c pack.threads={cpus.n}
% mem -c pack.windowMemory={mem.mib}m
% time timeout {time.short}
> The repository {dir}, tidied up by git
$ %time git -C {dir} %cpus %mem gc
+ The memory limit holds for each thread.

? to build with ninja in {dir}
? ninja in {dir}
? a ninja build of {dir}
? the build folder {dir}, by ninja
? to compile {dir} with ninja
% cpus -j {cpus.n}
% time timeout {time.short}
> A ninja build in {dir}
$ %time ninja -C {dir} %cpus
+ Without `-j`, ninja takes all CPUs and a few more.

? to build {name} with bazel
? bazel build of //{name}
? bazel: everything below {name}
? the bazel package {name}
? to compile {name} with bazel
% cpus --jobs={cpus.n}
% mem --host_jvm_args=-Xmx{mem.g}
% time timeout {time.short}
> A bazel build of {name}
$ %time bazel %mem build %cpus //{name}/...
+ Options for bazel itself come before `build`.

? to build a release of {dir} with cargo
? cargo build in {dir}
? the Rust project {dir} as a release
? a release build of the Rust code in {dir}
? to compile the crate in {dir}
% cpus --jobs {cpus.n}
% mem prlimit --as={mem.bytes}
% time timeout {time.short}
> A release build of the Rust project {dir}
$ %time %mem cargo build --release %cpus --manifest-path {dir}/Cargo.toml
+ The program is then in target/release.

? to build the project with gradle
? a gradle build
? gradle in this folder
? the Java project here, built by gradle
? to compile everything with gradle
% cpus --max-workers={cpus.n}
% mem -Dorg.gradle.jvmargs=-Xmx{mem.g}
% time timeout {time.short}
> A gradle build of this project
$ %time gradle build %mem %cpus
+ A project with `gradlew` is better built with `./gradlew`.

? to package the project with maven
? mvn package
? a maven build of this folder
? the Java project here, packed by maven
? to let maven build this
% cpus -T {cpus.n}
% mem MAVEN_OPTS=-Xmx{mem.g}
% time timeout {time.short}
> A maven build of this project
$ %mem %time mvn %cpus package
+ The results are in the folder target.

? to run the tests in {dir} with ctest
? ctest in {dir}
? the tests of the build folder {dir}
? a ctest run of {dir}
? to test the CMake build {dir}
% cpus --parallel {cpus.n}
% time timeout {time.short}
> The tests of {dir}
$ %time ctest --test-dir {dir} %cpus
+ Add `--output-on-failure` to see why a test fails.

? to build {name}.nix
? nix-build of {name}.nix
? the nix expression {name}.nix
? a build of {name}.nix with nix
? to let nix build {name}.nix
% cpus --cores {cpus.n}
% time --timeout {time.seconds}
> A build of {name}.nix
$ nix-build {name}.nix %time %cpus
+ The time limit is in seconds.

? to test the processor with sysbench
? sysbench for the CPU
? a processor benchmark with sysbench
? sysbench cpu
? to measure how fast this processor is
% cpus --threads={cpus.n}
% time --time={time.seconds}
> A processor benchmark
$ sysbench cpu %cpus %time run
+ The line `events per second` is the result.

? to put load on this machine with stress
? stress on this computer
? a stress test of the fan
? to heat the machine up with stress
? artificial load by stress
% cpus -c {cpus.n}
% mem --vm 1 --vm-bytes {mem.mib}M
% time -t {time.seconds}
> Artificial load
$ stress -i 1 %cpus %mem %time
+ `-i 1` adds one worker that calls sync.

? to measure the disk below {dir} with fio
? fio in {dir}
? a random read test in {dir}
? how fast {dir} can be read, by fio
? to test reading in {dir} with fio
% cpus --cpus_allowed={cpus.range}
% time --time_based --runtime={time.seconds}
> A read test in {dir}
$ cd {dir} && fio --name=test --rw=randread --size=1G %cpus %time
+ It leaves test files in the folder.

? to load the web page {url} with wrk
? wrk on {url}
? a load test of {url}
? to see how many requests {url} bears
? wrk: {url}
% cpus -t{cpus.n}
% time -d{time.minutes}m
> A load test of {url}
$ wrk %cpus %time {url}
+ Test your own server only.

? to measure the database {name} with pgbench
? pgbench on {name}
? a benchmark of the database {name}
? pgbench, database {name}
? to put the database {name} to the test
% cpus -c {cpus.n} -j {cpus.n}
% time -T {time.seconds}
> A benchmark of the database {name}
$ pgbench %cpus %time {name}
+ Here `-c` is the number of clients and `-j` the number of threads.

? to look for weak passwords in {file} with john
? john on {file}
? a password audit of {file}
? john: how weak are the passwords in {file}
? to test the passwords of our own server in {file}
% cpus --fork={cpus.n}
% time --max-run-time={time.seconds}
> A password audit of {file}
$ john %time %cpus {file}
+ `john --show {file}` prints what was found.

? to measure sha256 with openssl
? openssl speed for sha256
? how fast openssl computes sha256
? a sha256 benchmark
? openssl, speed of sha256
% cpus -multi {cpus.n}
% time -seconds {time.seconds}
> The speed of sha256 in openssl
$ openssl speed %cpus %time sha256
+ The numbers are thousands of bytes per second.

? to run {program} with the niceness {nice}
? {program}, niceness {nice}
? {program} at niceness {nice}
? to start {program} politely, niceness {nice}
? a background run of {program} with the nice value {nice}
% cpus taskset -c {cpus.range}
% mem prlimit --as={mem.bytes}
% time timeout {time.short}
> The program {program} with the niceness {nice}
$ nice -n {nice} %time %cpus %mem {program}
+ Only root may use a negative niceness.
@ nice=1..19

? to run {program} in a subshell that has limits
? {program} in a subshell of its own
? a subshell for {program}
? {program} in brackets, so that my shell is not changed
? to keep the limits of {program} away from my own shell
% mem ulimit -v {mem.kib};
% time ulimit -t {time.seconds};
> The program {program} in a subshell
$ ( %mem %time {program} )
+ `ulimit -v` counts in KiB and `ulimit -t` in seconds of CPU time.

? to run {program} on the memory of NUMA node 0
? {program} with numactl
? {program} close to the memory of NUMA node 0
? numactl for {program}, memory of node 0
? to bind {program} to the memory of node 0
% cpus --physcpubind={cpus.range}
% time timeout {time.short}
> The program {program} on the memory of NUMA node 0
$ %time numactl --membind=0 %cpus {program}
+ `numactl --hardware` shows the nodes.

? to copy {dir} to the remote {name} with rclone
? rclone from {dir} to the remote {name}
? {dir} into the cloud storage {name}
? rclone copy of {dir} on {name}
? to upload {dir} to the remote {name} with rclone
% cpus GOMAXPROCS={cpus.n}
% mem GOMEMLIMIT={mem.GiB}
% time --max-duration {time.minutes}m
> A copy of {dir} on the remote {name}
$ %cpus %mem rclone copy %time {dir} {name}:
+ What has begun is finished when the time is over.

? to <run|start> {program} through {name} (options {i_cpus}=N and {i_mem}=SIZE stand before a --)
? to put {program} behind {name}, which takes {i_mem}=SIZE, {i_cpus}=N and then two dashes
? {program} under {name} (it wants {i_cpus}=N, {i_mem}=SIZE, {i_time}=MIN, then --)
? {name} with {program} after -- (known options: {i_time}=minutes, {i_mem}=SIZE, {i_cpus}=N)
? to wrap {program} in {name}; options are {i_mem}=, {i_cpus}=, {i_time}= in minutes, and -- ends them
? a call of {name} for {program} ({i_cpus}=N {i_mem}=SIZE {i_time}=MINUTES -- program)
% cpus {i_cpus}={cpus.n}
% mem {i_mem}={mem.G}
> The program {program} through {name}
$ {name} %mem %cpus -- {program}
+ I do not know the tool {name}: the options are those that you named.

? to open a shell with {name} ({i_gpus} N, {i_cpus} N, {i_time} like 30m or 2h; the word shell comes last)
? a <live|interactive> <prompt|terminal|session> from {name} shell (options before the word: {i_time} 2h, {i_cpus} N, {i_gpus} N)
? {name} opens a shell when its last word is shell (it knows {i_cpus}, {i_gpus} and {i_time} such as 45m)
? to work by hand on a machine of {name}; it takes {i_gpus} COUNT, {i_cpus} COUNT, {i_time} 30m and then shell
? typing commands in {name} ({i_time} like 90m, {i_gpus}, {i_cpus}, and shell at the end)
? a console through {name}: {i_cpus} N, {i_gpus} N, {i_time} (1h, 20m), then the word shell
% cpus {i_cpus} {cpus.n}
% gpus {i_gpus} {gpus.n}
% time {i_time} {time.short}
> A shell opened by {name}
$ {name} %time %gpus %cpus shell
+ I do not know the tool {name}: the options are those that you named.

? to start {script} with {name}, where everything is asked for with {o} (cpu:N, mem:SIZE, gpu:MODEL:N)
? {script} through {name} ({o} mem:SIZE, {o} cpu:N, {o} gpu:TYPE:N)
? a {name} run of {script}; each wish is {o} with cpu:N or mem:SIZE or gpu:MODEL:N
? to give {script} to {name}, whose wishes look like {o} cpu:2 and {o} gpu:a100:1, and mem:SIZE for memory
? {name} {script} (wishes with {o}: gpu:MODEL:COUNT, mem:SIZE, cpu:COUNT)
% typed {o} gpu:{typed.typed}
% cpus {o} cpu:{cpus.n}
% mem {o} mem:{mem.G}
> The script {script}, started by {name}
$ {name} %cpus %mem %typed {script}
+ I do not know the tool {name}: the form of the wishes is the one that you named.
@ o=-l,-r,-R,--need,--res,--want,--ask,-L

? to start {program} with {name} on {n} machines and {n2} tasks on each ({o} machines, {o2} tasks, {i_mem} SIZE, {i_time} H:MM:SS)
? {program} by {name}, {n} machines with {n2} tasks each (it knows {o} for machines, {o2} for tasks on each, {i_time} H:MM:SS, {i_mem})
? a {name} run of {program} over {n} machines, {n2} tasks per machine; {o} counts machines, {o2} tasks per machine, then {i_mem} and {i_time} H:MM:SS
? to let {name} run {program} {n2} times on each of {n} machines (options {o2} N, {o} N, {i_time} H:MM:SS and {i_mem} SIZE)
? {n} machines, {n2} tasks on every one: {program} with {name} (it takes {o} for the first number, {o2} for the second, {i_mem}, {i_time} H:MM:SS)
% mem {i_mem} {mem.G}
% time {i_time} {time.hms}
> {program} on {n} machines with {n2} tasks on each
$ {name} {o} {n} {o2} {n2} %time %mem {program}
+ That makes {n} times {n2} tasks in all.
@ n=2..16 n2=2..48 o=-N,--machines,--hosts,--count,-M o2=--per-machine,--tasks-each,-k,--tasks-per-host,-j

? to start {script}, which reads the variables {v1}, {v2} and {v3} (minutes)
? {script} (it looks at {v2}, {v1} and {v3}; the last one is in minutes)
? a run of {script}, steered by the variables {v1}, {v3} in minutes, and {v2}
? to call {script} with the right {v3} (minutes), {v1} and {v2} in its environment
? our {script}, which takes no options but the variables {v2}, {v3} as minutes, and {v1}
% cpus {v1}={cpus.n}
% mem {v2}={mem.G}
% time {v3}={time.minutes}
> The script {script} with the variables that it reads
$ %cpus %mem %time ./{script}
+ Variables before a command hold for that command only.
@ v1=CORES,WORKERS,NPROC,THREADS,CPUS v2=RAM,MEMORY,MEM_LIMIT,MAXMEM v3=MINUTES,LIMIT,MAXMIN,DURATION

? to give {script} to {name} (options follow the script: {i_time} in seconds, {i_mem} in MiB, {i_gpus} MODEL=N)
? {name} with {script}; behind it come {i_mem} MIB, {i_gpus} MODEL=COUNT and {i_time} SECONDS
? {script} by {name} (script first, then {i_gpus} like l4=2, {i_time} in seconds, {i_mem} in MiB)
? to start {script} with {name}, whose options stand last: {i_gpus} t4=1, {i_mem} in MiB, {i_time} as seconds
? a {name} run of the script {script} ({i_time} seconds, {i_mem} mebibytes and {i_gpus} TYPE=N after the name)
% typed {i_gpus} {typed.model}={typed.n}
% mem {i_mem} {mem.mib}
% time {i_time} {time.seconds}
> The script {script}, given to {name}
$ {name} {script} %typed %mem %time
+ I do not know the tool {name}: the options are those that you named.

? a {name} <shell|session|prompt|terminal> ({i_cpus}:N, {i_mem}:SIZE, {i_gpus}:N, with colons, then bash)
? to sit at a prompt that {name} gives me ({i_gpus}:N {i_mem}:SIZE {i_cpus}:N bash)
? to debug live in a terminal of {name}; it writes {i_mem}:SIZE, {i_cpus}:N, {i_gpus}:N with colons and ends in bash
? bash through {name}, all its options with a colon: {i_cpus}:N, {i_gpus}:N, {i_mem}:SIZE
? to type by hand in {name} bash, options {i_gpus}:COUNT, {i_cpus}:COUNT and {i_mem}:SIZE before bash
% cpus {i_cpus}:{cpus.n}
% mem {i_mem}:{mem.G}
% gpus {i_gpus}:{gpus.n}
> A shell opened by {name}
$ {name} %gpus %mem %cpus bash
+ I do not know the tool {name}: the options are those that you named.
"""

TEMPLATES["resources, one value"] = r"""
? to stop {program} after {time}
? to run {program} for <at most|no more than|a maximum of|> {time}
? to kill {program} <if it takes longer than|when it has not ended within> {time}
? to give {program} a time limit of {time}
? {program} may run {time} at most. How do I make sure of that?
? {program}, but only for {time}
> The program {program}, stopped after {time}
$ timeout {time.short} {program}
+ The exit status is 124 when the time ran out.
+ Add `-k 10` to kill it ten seconds later if it does not stop.

? to <shut down|turn off|power off> the <computer|machine|server> in {time}
? to let the machine go off {time} from now
? shutdown in {time}
? The server should go down in {time}. Which command?
? I want to turn the computer off after {time}
> The machine shut down in {time}, which is +{time.minutes} minutes,
$ shutdown -h +{time.minutes}
+ `shutdown -c` cancels it.

? to <restart|reboot> the <computer|machine|server> in {time}
? reboot in {time}
? The server has to be rebooted {time} from now
? to plan a reboot {time} ahead
> A reboot in {time}, which is +{time.minutes} minutes,
$ shutdown -r +{time.minutes}
+ Users who are logged in get a warning, and `shutdown -c` cancels it.

? to run {program} in {time}
? to start {program} {time} from now
? {program} should start in {time}, once
? to have {program} run later, {time} from now
? run {program} after {time} has passed
> The program {program} started once, in {time},
$ echo '{program}' | at now + {time.at}
+ `atq` lists what is waiting, and `atrm` removes an entry.

? to wait {time} in a script
? to pause a shell script for {time}
? to sleep for {time}
? a pause of {time} in bash
> A pause of {time} in a script
$ sleep {time.short}
+ `sleep` counts in seconds when no unit is given.

? to <build|compile> <the project|this project|my program> with {cpus}
? to run make on {cpus}
? make with {cpus}
? I have {cpus}, how do I compile <with all of them|faster>?
? to compile faster, with {cpus} <at once|in parallel>
> A build that uses {cpus}
$ make -j {cpus.n}
+ Without a number, `make -j` starts as many compilers as it can, which may fill the memory.

? to build a cmake project in the folder {name} with {cpus}
? cmake build of {name} with {cpus}
? to compile the build folder {name} on {cpus}
? cmake --build {name} with {cpus}
> The build folder {name} compiled with {cpus}
$ cmake --build {name} --parallel {cpus.n}
+ Create the folder first with `cmake -B {name}`.

? to run {program} on the first {n} CPUs only
? to bind {program} to {n} cores
? to pin {program} to {n} CPUs
? {program} must not use more than {n} cores
> The program {program} bound to {n} CPUs, the numbers from 0 on,
$ taskset -c $(seq -s, 0 $(({n} - 1))) {program}
+ `nproc` shows how many CPUs there are.
@ n=2..64

? to bind {program} to the CPUs {n} to {n2}
? to run {program} on cores {n} to {n2}
? {program} only on the cores {n} through {n2}
? to pin {program} to CPU numbers {n}-{n2}
> The program {program} on the CPUs {n} to {n2}
$ taskset -c {n}-{n2} {program}
+ The CPUs are counted from 0.
@ n=0..31 n2=32..127

? to run {program} with niceness {n}
? to start {program} with a nice value of {n}
? {program} with lower priority, nice {n}
? nice {n} for {program}
> The program {program} with the niceness {n}
$ nice -n {n} {program}
+ A higher niceness means a lower priority; 19 is the lowest.
@ n=1..19

? to limit the <virtual |>memory of <this|my> shell to {mem}
? to set ulimit so that programs get at most {mem}
? ulimit for {mem}
? no program in this shell may take more than {mem}
> A limit of {mem} for every program of this shell
$ ulimit -v {mem.kib}
+ `ulimit -v` counts in KiB, so the shell multiplies for you.

? to <create|make> a {size} file <called|named> {file}
? to reserve {size} of disk space as {file}
? a file {file} of {size}
? to allocate {size} in {file}
> A file called {file} of {size}
$ fallocate -l {size.G} {file}
+ The space is taken at once, without writing the data.

? to <add|create> a swap file of {size}
? to get {size} of swap
? {size} swap file
? I need {size} more swap. How?
> A swap file of {size}
$ fallocate -l {size.G} /swapfile
$ chmod 600 /swapfile
$ mkswap /swapfile
$ swapon /swapfile
+ A line in /etc/fstab keeps it after a reboot.

? to mount a RAM disk of {size} at {dir}
? to make {dir} a tmpfs of {size}
? {size} tmpfs at {dir}
? a ramdisk on {dir}, size {size}
> A RAM disk of {size} mounted at {dir}
$ mount -t tmpfs -o size={size.G} tmpfs {dir}
+ Its content is lost at a reboot.

? to <copy|download> {url} but give up after {time}
? to fetch {url} with a time limit of {time}
? curl {url}, at most {time}
? to download {url} within {time} or not at all
> The file at {url}, given up after {time}, which is {time.seconds} seconds,
$ curl --max-time {time.seconds} -O {url}
+ The limit is written in seconds.

? to test the network speed to {host} for {time} with {n} streams
? iperf3 to {host}, {n} parallel streams, {time}
? to measure the bandwidth to {host} with {n} streams during {time}
? to run iperf3 against {host} for {time}, {n} streams
> The network speed to {host}, with {n} streams for {time},
$ iperf3 -c {host} -P {n} -t {time.seconds}
+ Start `iperf3 -s` on the other machine first.
@ n=2..32

? to run the tests with {cpus}
? pytest on {cpus}
? to let pytest use {cpus}
? my tests are slow and I have {cpus}. How do I use them?
> The tests, spread over {cpus},
$ pytest -n {cpus.n}
+ The option comes from the plugin pytest-xdist.

? to pack {dir} with zstd into {name}.tar.zst using {cpus}
? to compress the folder {dir} into {name}.tar.zst on {cpus}
? zstd archive {name}.tar.zst of {dir}, {cpus}
? to make {name}.tar.zst out of {dir} with {cpus}
> The folder {dir} packed into {name}.tar.zst with {cpus}
$ tar -I 'zstd -T{cpus.n}' -cf {name}.tar.zst {dir}
+ `zstd -T0` takes all CPUs.

? to compress {file} with pigz on {cpus}
? pigz {file} with {cpus}
? to gzip {file} faster, I have {cpus}
? to use {cpus} for gzip of {file}
> The file {file} compressed with {cpus}
$ pigz -p {cpus.n} {file}
+ The result is an ordinary .gz file.

? to restore the postgres dump {name}.dump into {name2} with {cpus}
? pg_restore of {name}.dump to the database {name2}, {cpus}
? to load {name}.dump into the database {name2} using {cpus}
? parallel pg_restore, {cpus}, {name}.dump, database {name2}
> The dump {name}.dump restored into the database {name2} with {cpus}
$ pg_restore -j {cpus.n} -d {name2} {name}.dump
+ The database has to exist before.
"""

TEMPLATES["two-part"] = r"""
? <How do I|How can I|What is the command to> find files in {dir}? <Give|Show> a minimal example and one for .{ext} files <larger than|over|above> {n} MB
? to use find on {dir}: plain, and then only .{ext} files <bigger than|above> {n} megabytes
? How does find work? A simple example for {dir} and one for {ext} files of more than {n} MB
? find in {dir}: basic command, plus one limited to *.{ext} over {n}M
? Two examples of find in {dir}, the bare one and one for .{ext} files larger than {n} MB
> All files in {dir}
$ find {dir} -type f
> Only .{ext} files larger than {n} MB
$ find {dir} -type f -name '*.{ext}' -size +{n}M
@ n=2..900

? <How do I|How can I|What is the command to> log into {host} with ssh? Give a minimal example and one <as user|for the user> {user} on port {port}
? ssh to {host}: the basic command, and one with the port {port} and the user {user}
? How do I connect to {host}? Plain, and also as {user} over port {port}
? Show me ssh {host} in its simplest form, then with user {user}, port {port}
? I need to log in on {host}, once simply and once as {user} when the server listens on {port}
> A login on {host} under your own name
$ ssh {host}
> The same as {user} on port {port}
$ ssh -p {port} {user}@{host}

? <How do I|How can I|What is the command to> copy {dir} to {host} with rsync? Show a minimal example and one that leaves out .{ext} files and is limited to {n} MB per second
? rsync {dir} to {host}: plain, and one without *.{ext} and at most {n} MB/s
? Two rsync commands for {dir} to {host}: the basic one, and one that skips .{ext} files with a bandwidth limit of {n} MB/s
? Which rsync command copies {dir} to {host}? And how do I exclude {ext} files and allow only {n} megabytes a second?
> The folder {dir} copied to {host}
$ rsync -a {dir} {host}:
> The same without .{ext} files, at most {n} MB per second
$ rsync -a --exclude='*.{ext}' --bwlimit={n}m {dir} {host}:
@ n=2..90

? <How do I|How can I|What is the command to> pack the folder {name} <into|as> an archive? A minimal example and one without the .{ext} files, please
? tar of {name}: the simplest command, then one that excludes *.{ext}
? How do I make a tar archive of {name}? Give the plain form and one that leaves out {ext} files
? Show me tar for the folder {name}, plain and without .{ext} files
> An archive of the folder {name}
$ tar -czf {name}.tar.gz {name}
> The same without .{ext} files
$ tar -czf {name}.tar.gz --exclude='*.{ext}' {name}
+ `tar -tzf {name}.tar.gz` lists what is in it.

? <How do I|How can I|What is the command to> convert {video} to mp4? Give a minimal example and one for the first {time} with {n} threads
? ffmpeg {video} to mp4: the plain command, and one limited to {time} using {n} threads
? Convert {video}: basic example and one that keeps {time} and uses {n} threads
? What is the ffmpeg command for {video} to mp4? A simple one and one with only {time} and {n} threads
? {video} as mp4, plain and also just {time} of it with {n} threads
> The video {video} converted to mp4
$ ffmpeg -i {video} out.mp4
> The first {time} with {n} threads
$ ffmpeg -i {video} -t {time.hms} -threads {n} out.mp4
@ n=2..32

? <How do I|How can I|What is the command to> download {url}? A minimal example and one that saves it as {file} with at most {n} tries
? wget {url}: plain, then with the name {file} and {n} tries
? Show how to fetch {url}, the simple way and once stored as {file}, tried up to {n} times
? I want {url}. First the basic wget, then one naming the result {file} and giving up after {n} attempts
> The file at {url}
$ wget {url}
> The same saved as {file}, with at most {n} tries
$ wget -O {file} --tries={n} {url}
@ n=2..20

? <How do I|How can I|What is the command to> search {file} for the word {word}? Give a minimal example and one that ignores case and shows {n} lines around it
? grep {word} in {file}: simple, and then case-insensitive with {n} lines of context
? Show me grep for {word} in {file}, plain and with {n} lines of context ignoring case
? What is the grep command for {word} in {file}, and how do I get {n} lines around each hit whatever the case?
> The lines of {file} with the word {word}
$ grep {word} {file}
> The same whatever the case, with {n} lines around each hit
$ grep -i -C {n} {word} {file}
@ n=2..20

? <How do I|How can I|What is the command to> read the log of {service}? Give a minimal example and one for the last {n} lines since {clock}
? journalctl for {service}: the basic command and one with {n} lines since {clock}
? log of {service}, plain and also only {n} lines from {clock} on
? Show me two journalctl commands for {service}: all of it, and the last {n} lines after {clock}
> The log of the service {service}
$ journalctl -u {service}
> Its last {n} lines since {clock}
$ journalctl -u {service} -n {n} --since {clock.hm}
@ n=5..500

? <How do I|How can I|What is the command to> make a new user {user}? A minimal example and one with the group {group} and a shell, please
? useradd {user}: minimal, and then with bash and the group {group}
? Create the account {user}. Show the bare command and one with home directory, bash and the group {group}
? Two ways to add {user}: the plain one and one who is in {group} and has bash
> A new user called {user}
$ useradd {user}
> The same with a home directory, bash and the group {group}
$ useradd -m -s /bin/bash -G {group} {user}

? <How do I|How can I|What is the command to> list the files in {dir}? Give a minimal example and one with sizes, sorted by time
? ls {dir}: the simple form and a long one with the newest first
? Show me what is in {dir}, plain, and then in detail with the newest first
? list {dir}, two commands: basic, and with readable sizes ordered by date
> The files in {dir}
$ ls {dir}
> The same with readable sizes, the newest first
$ ls -lht {dir}

? <How do I|How can I|What is the command to> sort {file}? Give a minimal example and one by column {n} as numbers, descending
? sort {file}: plain, and numerically by column {n}, largest first
? Show sort for {file}, the basic command and one that orders by the numbers in field {n} from high to low
? {file} sorted simply, and sorted by its numeric column {n} in reverse
> The lines of {file} in alphabetical order
$ sort {file}
> The same by the numbers in column {n}, largest first
$ sort -k {n},{n} -n -r {file}
@ n=2..12

? <How do I|How can I|What is the command to> start a web server in the current folder? A minimal example and one on port {port} for {dir}
? python web server: the plain command and one for {dir} on port {port}
? serve files over http: simplest way, and one with port {port} and the folder {dir}
? Show me python's http.server, bare and with {dir} and {port}
> The current folder served over HTTP on port 8000
$ python3 -m http.server
> The folder {dir} on port {port}
$ python3 -m http.server --directory {dir} {port}

? <How do I|How can I|What is the command to> commit my changes in git? Minimal example, and one with the message "{sentence}" for all changed files
? git commit: the plain command, then one for all changed files with the text "{sentence}"
? Show me how to commit, simply and with -a and the message "{sentence}"
? commit in git, once plain and once everything with message "{sentence}"
> A commit of what is staged, with an editor for the message
$ git commit
> All changed files with your message
$ git commit -a -m "{sentence}"
"""

TEMPLATES["interactive"] = r"""
? to get a shell on {host} as {user} and start in {dir}
? interactive: {user} at {host}, folder {dir}
? ssh {user}@{host}, and be in {dir} right away
? I always log in on {host} as {user} and then change to {dir}. In one step?
? land in {dir} after the login of {user} on {host}
? log me in on {host}, user {user}, and put me into {dir}
? shell in {dir} on {host} for {user}
? my data is in {dir} on {host}; I am {user} and want a shell there
> An interactive shell on {host} as {user} that begins in {dir}
$ ssh -t {user}@{host} 'cd {dir} && exec bash -l'
+ `-t` asks for a terminal.

? to open tmux on {host} or return to the session {name} there
? tmux session {name} on {host}, new or old
? log in on {host} and continue the session {name}; if there is none, make it
? one command: ssh to {host} and the tmux session {name}
? my connection to {host} breaks often. I want the session {name} back each time.
? attach to {name} on {host} or create it
? a session {name} on {host} that outlives the connection
? always the same tmux, called {name}, whenever I come to {host}
> The tmux session {name} on {host}, created when it does not exist yet
$ ssh -t {host} tmux new -A -s {name}
+ `-A` attaches to the session when it is there already.

? to run {program} in a tmux session called {name} in the background
? start {program} in tmux as {name}, detached
? {program} in a new tmux session {name} that I do not see
? let {program} work in a session {name}; I will look at it later
? tmux, not attached, name {name}, command {program}
? background session {name} for {program}
? I want to leave at once and {program} should go on in the tmux session {name}
? detached tmux session {name} running {program}
> The program {program} in a tmux session called {name}, in the background
$ tmux new -d -s {name} {program}
+ `tmux attach -t {name}` shows it.

? a shell in the container {name} as root
? to enter the running container {name} as root
? docker exec as root into {name}
? in the container {name} I lack rights. Let me in as root
? container {name}: root shell
? I need to install something in the container {name}, so a root shell please
? interactive root prompt inside {name}, a running container
? which option makes me root in the container {name}
> An interactive shell as root in the running container {name}
$ docker exec -u root -it {name} bash
+ What you install is lost when the container is removed.

? {program} must get input from the keyboard on {host}
? {program} on {host} asks questions and needs a terminal
? to answer the questions of {program}, which runs on {host}
? start {program} at {host} so that I can type into it
? the input device is not a terminal, when I start {program} on {host} by ssh
? ssh {host} {program} says that there is no terminal
? interactive {program} over ssh on {host}
? which option gives {program} a terminal on {host}
> The program {program} on {host}, with a terminal for typing
$ ssh -t {host} {program}
+ Without `-t`, a program started this way has no terminal.

? an interactive shell that may use at most {mem}
? to open a shell limited to {mem}
? bash with no more than {mem} for everything started in it
? I want to try things out by hand, but within {mem}
? interactive session, memory limit {mem}
? a shell for tests that cannot take more than {mem}
? {mem} and a prompt, please
? give me a prompt whose programs together get {mem}
> An interactive shell with at most {mem}
$ systemd-run --user --scope -p MemoryMax={mem.G} bash
+ `exit` ends the shell and with it the limit.

? an interactive shell on {cpus} only
? to open a shell whose programs stay on {cpus}
? prompt limited to {cpus}
? bash, {cpus}, interactive
? I want to work by hand, but leave all except {cpus} to the others
? a shell that keeps everything on {cpus}
? interactive session with {cpus}
? pin my shell to {cpus}
> An interactive shell on {cpus}
$ taskset -c {cpus.range} bash
+ Programs started in this shell inherit the restriction.

? to <open|start|get> an interactive shell as {user}
? to <become|switch to> the user {user}
? to work as {user} <in a login shell|for a while>
? interactive shell as {user}
? I am root and want to be {user} for a moment
> An interactive login shell as {user}
$ su -l {user}
+ `exit` brings you back to your own account.

? to <get|open|start> a root shell
? to become root
? to work as root for several commands
? interactive root shell
? I need root rights for more than one command
> An interactive shell as root
$ sudo -i
+ `exit` gives the rights back, which you should do soon.

? to <open|start|get> a shell <in|inside> the running container {name}
? to log into the container {name}
? to look around in the docker container {name}
? interactive shell in the container {name}
? my container {name} is running. How do I get in?
> An interactive shell in the running container {name}
$ docker exec -it {name} bash
+ Use `sh` where the image has no bash.

? to start {program} interactively on {host}
? to run {program} on {host} over ssh with a terminal
? ssh to {host} and start {program} there, interactively
? {program} on {host} needs a terminal. How do I call it with ssh?
? to get a terminal for {program} on {host}
> The program {program} on {host}, with a terminal
$ ssh -t {host} {program}
+ Without `-t`, a program started this way has no terminal.

? to <open|start> a shell on {host} directly in {dir}
? to log into {host} and land in {dir}
? interactive ssh session on {host}, starting in {dir}
? ssh {host} but I want to be in {dir} at once
> An interactive shell on {host} that begins in {dir}
$ ssh -t {host} 'cd {dir} && exec bash -l'
+ `exec` keeps the shell open after the change of directory.

? to <start|open|create> a tmux session <called|named> {name}
? to work in a new tmux session {name}
? tmux session {name}
? new terminal session called {name} that survives a lost connection
? I want a session {name} that goes on when I log out
> A tmux session called {name}
$ tmux new -s {name}
+ Ctrl-b and then d detaches it; `tmux attach -t {name}` brings it back.

? to <get back to|attach to|reattach> the tmux session {name}
? to continue my tmux session {name}
? tmux: back to {name}
? I detached from {name} in tmux. How do I return?
> The tmux session {name}, attached again
$ tmux attach -t {name}
+ `tmux ls` lists the sessions.

? to <start|open> a screen session <called|named> {name}
? screen session {name}
? to have a screen named {name}
? new screen {name} please
> A screen session called {name}
$ screen -S {name}
+ Ctrl-a and then d detaches it; `screen -r {name}` brings it back.

? to <return to|resume|reattach> the screen {name}
? screen: back to {name}
? I left the screen session {name}. How do I get it back?
? to attach to {name} in screen again
> The screen session {name}, resumed
$ screen -r {name}
+ `screen -ls` lists the sessions.

? to <enter|open a shell in> the system mounted at {dir}
? to chroot into {dir}
? chroot {dir}
? interactive shell with {dir} as its root
? I booted a rescue disk and mounted my system at {dir}. How do I work in it?
> An interactive shell with {dir} as its root directory
$ chroot {dir} /bin/bash
+ Mount /proc, /sys and /dev there first if the programs need them.

? to run {program} in the background so that it survives the logout
? to start {program} and log out while it goes on
? {program} must go on when I close the terminal
? to leave {program} running after I disconnect
? nohup for {program}
> The program {program} in the background, not ended by the logout,
$ nohup {program} > output.log 2>&1 &
+ What it prints goes to output.log.

? to <open|start> an interactive python after running {name}.py
? to try things at the python prompt once {name}.py has run
? python prompt after running {name}.py
? to stay in python after {name}.py has run
? interactive python session that first runs {name}.py
> An interactive Python session after {name}.py has run
$ python3 -i {name}.py
+ The variables of the file are still there at the prompt.

? to <open|start> a psql <session|shell> on the database {name} as {user}
? psql {name} as {user}
? interactive SQL shell for the postgres database {name}, user {user}
? to get into the postgresql database {name} with the user {user}
> An interactive SQL session on the database {name} as {user}
$ psql -U {user} -d {name}
+ `\q` leaves the session.

? to <run|open> a shell <inside|in> an {image} container and throw it away afterwards
? throwaway {image} container
? temporary {image} shell, deleted when I leave
? to try something in {image} without leaving traces
> An interactive {image} container that is removed when you leave it
$ docker run --rm -it {image} bash
+ Files that you want to keep must go to a mounted folder.

? to see {dir} inside <a|an> {image} container
? to mount {dir} into an interactive {image} container
? {image} container with my folder {dir} in it
? docker shell of {image} that can read {dir}
> An interactive {image} container that sees {dir} as /work
$ docker run -it -v {dir}:/work {image} bash
+ Add `:ro` after /work to forbid writing.
"""

TEMPLATES["state"] = r"""
? docker containers that have <exited|stopped>, <names only|only their names>, no header
? to print just the names of containers that have exited
? names of stopped containers, nothing else
? which containers have stopped? One name a line, please
? my script needs the names of the exited containers without a heading
? docker ps: exited ones, names only
? some containers died overnight. I only want to read their names.
? list dead containers by name
? what containers are no longer running, short list of names
? a bare list of containers that have exited
> The names of the containers that have exited, without a header
$ docker ps -a --filter status=exited --format '{{{{.Names}}}}'
+ `--filter` chooses the rows, and `--format` chooses the columns.

? containers whose name contains {name}, with their status
? to see the state of the containers called {name}-something
? docker ps for names with {name}: name and status
? how are my {name} containers doing
? are the {name} containers up? Only name and status, please
? docker: state of everything named after {name}
? I started a few containers called {name} and want one line per container with its state
? one line for each {name} container, name and status
? status of the {name} containers, also of those that have stopped
? which {name} containers run and which do not
> The names and states of all containers with {name} in their names
$ docker ps -a --filter name={name} --format '{{{{.Names}}}} {{{{.Status}}}}'
+ `-a` includes those that have stopped.

? which containers are {state1} or {state2}
? to list the containers that are {state1} as well as those that are {state2}
? docker ps, states {state1} and {state2}
? containers in either state, {state1} or {state2}
? show both {state1} and {state2} containers
? all my containers that are {state1} or {state2}, nothing else
? is any container {state1} or {state2}
? I need the {state1} and the {state2} containers in one list
? docker: filter for two states, {state1} and {state2}
? list containers, state {state1} or {state2}
> The containers in the state {state1} or {state2}
$ docker ps -a --filter status={state1} --filter status={state2}
+ Two filters on the same thing mean "or".
@ state1=running,paused state2=exited,created,dead,restarting

? services that have failed, <one per line|one line each>, without a header
? to list failed services only, no other units, no heading
? failed services, no header
? which services are broken? I don't need the heading and the legend
? only the services that went wrong, please, as plain lines
? something on this machine is broken, I suspect a service. Which ones failed?
? systemd: failed, type service, without heading
? is any service in a failed state
? a script shall read the list of failed services, so no headings
? short list of the services that failed
> The services that have failed, without a header
$ systemctl list-units --state=failed --type=service --no-legend
+ `--no-legend` drops the heading and the closing lines.

? units that are {state1} or {state2}
? to list systemd units in the states {state1} and {state2}
? systemctl list-units, {state1} and {state2} ones
? which units are either {state1} or {state2}
? show me everything {state1}, and also what is {state2}, in systemd
? both {state1} and {state2} units, one list
? I need the units that are {state1} together with those that are {state2}
? systemd units, only {state1} or {state2}
? is any unit {state1} or {state2} just now
? {state1} and {state2} units of this machine
> The systemd units in the state {state1} or {state2}
$ systemctl list-units --all --state={state1},{state2}
+ States are joined by a comma, without a blank.
@ state1=active,activating,running state2=failed,deactivating,dead,exited

? processes of {user}: only the number, the CPU share and the name
? to see pid, cpu and command of what {user} runs
? ps of {user} with the columns pid, cpu percent, command
? how much CPU does each process of {user} take
? {user} makes the machine slow. Which of the processes does it?
? what is {user} burning cpu time on
? for {user} only: process number, cpu and program
? three columns for {user}'s processes: pid, pcpu, comm
? is {user} using a lot of CPU? By process, please
? cpu per process, user {user}
> The processes of {user} with process number, CPU share and name
$ ps -u {user} -o pid,pcpu,comm
+ `-o` chooses the columns and their order.

? the processes of {user}, no header, just their numbers
? to print only the process numbers of {user}
? pids of {user}, no heading
? I need the process numbers of {user} for a script, without a headline
? only pids, user {user}
? ps for {user}: pid column and nothing else
? bare process numbers of what {user} runs
? list of pids that belong to {user}
? numbers of all processes {user} has started, one a line
> The process numbers of {user}, without a header
$ ps -u {user} -o pid=
+ An equals sign after the column's name removes its heading.

? how long has process {pid} been running
? to see since when the process {pid} runs
? running time of pid {pid}
? process {pid}: age and command
? when did {pid} start and how long ago is that
? I wonder whether {pid} is the process from yesterday. How old is it?
? start time and elapsed time of {pid}
? since when does {pid} run, and what is it
? pid {pid}, elapsed
> The start, the elapsed time and the command of process {pid}
$ ps -p {pid} -o lstart,etime,cmd
+ `etime` is written as days-hours:minutes:seconds.

? what is process {pid} waiting for, what state is it in
? to see the state of process {pid}
? is process {pid} still doing something
? pid {pid}, state please
? process {pid} seems to hang. How do I look at its state?
? {pid}: sleeping, running or a zombie
? does {pid} run or sleep
? state and cpu of process {pid}
? check on the process with the number {pid}
> The state, CPU share and command of process {pid}
$ ps -p {pid} -o pid,stat,pcpu,cmd
+ In `stat`, R runs, S sleeps, D waits for a disk, T is stopped and Z is a zombie.

? disks with name, size and mount point only
? to list drives with just three columns: name, size, mount point
? lsblk, only name, size and where it is mounted
? a short overview of my disks
? lsblk shows too many columns. Name, size and mount point will do.
? how big are my disks and where are they mounted
? drives: name size mountpoint
? one line per disk with size and mount point
? which option chooses the columns of lsblk? I want name, size, mount point
> The disks and their parts with name, size and mount point
$ lsblk -o NAME,SIZE,MOUNTPOINT
+ `lsblk --help` lists all columns.

? whole disks only, without their parts, name and size
? to list disks but not the parts they are divided into
? lsblk, disks only
? how many disks are in here and how large are they, parts do not matter
? names and sizes of the physical disks
? disks, no subdivisions, with their models
? which drives does this computer have? The pieces on them do not matter
? one line per physical disk, with size and model
> The whole disks with name, size and model
$ lsblk -d -o NAME,SIZE,MODEL
+ `-d` leaves out the parts of a disk.

? file systems with type, <the biggest use first|sorted by use>
? to see how full the disks are, fullest first
? fullest file systems on top
? sort df by how full things are
? one of the disks is full. Which is the fullest?
? df, ordered by the percentage in use
? a ranking of my file systems by use
? what is nearly full? Worst first, please
? which file system is the fullest one
> The file systems sorted by how full they are, the fullest first
$ df --output=pcent,target | sort -rn
+ `--output` chooses the columns.

? free space of {dir} as a number only, no header
? to print just the available space at {dir}
? df {dir}, only what is left, nothing else
? a script needs the free space of {dir} without headings
? how much is left at {dir}, only the figure
? the bare number: free space for {dir}
? available space on the disk of {dir}, one number
? {dir}: room left, figure only
> The free space at {dir}, without a header
$ df -h --output=avail {dir} | tail -n 1
+ `tail` keeps the last line, which is the one with the number.

? how many inodes are left
? to see whether the inodes are used up
? inodes, used and free
? disk has space but no file can be made. Are the inodes gone?
? df for inodes
? is any file system out of inodes
? number of files that can still be created
? i-nodes free?
> The used and free inodes of every file system
$ df -i
+ Many small files can use them up while there is still space.

? list the virtual machines, <those that are off too|all of them>
? to see all virtual machines with their states
? which virtual machines exist and which of them run
? virsh, every machine, also the ones that are shut off
? are my virtual machines up
? states of all my VMs
? is one of the virtual machines shut off
? overview of the VMs on this host
? VMs, running or not
? what virtual machines do I have here
> All virtual machines with their states
$ virsh list --all
+ Without `--all` only running machines are listed.

? names of the running virtual machines, nothing else
? to print only the names of VMs that run
? virsh: running, names only
? running VMs without the table around them
? I want to loop over the running virtual machines and need only their names
? names of VMs which are up
? a plain list of running virtual machines
? virtual machines that run now, one name a line, no heading
> The names of the running virtual machines, without a header
$ virsh list --name
+ Add `--all` for those that are off.

? network interfaces that are up, <short|one line each>
? to see only interfaces that are up, one line each
? which network interfaces are up
? ip addr in short form, up ones only
? my network is odd. Which cards are up and what are their addresses?
? a brief list of active network interfaces
? interfaces up, addresses, short
? ip: brief, only what is up
? one line per interface, no inactive ones
> The network interfaces that are up, one line each
$ ip -br addr show up
+ `-br` is the brief form.

? log of {service} since {since}
? to see what {service} logged since {since}
? journal of {service}, from {since} on
? what has {service} written since {since}
? {service} behaves strangely since {since}. What does its log say?
? journalctl for {service}, nothing older than {since}
? messages of {service} since {since}, please
? only the newer log of {service}: since {since}
? why did {service} fail? Its messages since {since} would help
? log lines of the unit {service}, {since} until now
> The messages of {service} since {since}
$ journalctl -u {service} --since {since}
+ `-f` at the end would follow the log.
@ since=yesterday,today

? the last {n} messages of {service}
? to see the {n} newest log lines of {service}
? journal of {service}, {n} lines
? {service} log, only the last {n}
? what were the last {n} things that {service} said
? {service} just stopped. Give me the {n} latest messages.
? tail of the log of {service}: {n} lines
? newest {n} entries for the unit {service}
? journalctl, unit {service}, number of lines {n}
? how do I limit the log of {service} to {n} lines
> The last {n} messages of {service}
$ journalctl -u {service} -n {n}
+ `-f` would go on and show new ones as they come.
@ n=5..200

? errors of this boot only
? to see what went wrong since the machine started
? journal: errors, this boot
? which errors have been logged since the last start
? the machine came up strangely. Only the errors since then, please
? error messages of the current boot
? log of this boot, priority error or worse
? are there errors since I switched on
? nothing but errors from the journal, since boot
> The errors in the journal since the last boot
$ journalctl -b -p err
+ `-b -1` shows the boot before this one.

? {program} every {time}, on the screen
? to repeat {program} every {time} and see the result
? watch the output of {program}, new every {time}
? keep an eye on {program}, refresh {time}
? I want {program} started again each {time} so that I can see how things change
? rerun {program}, interval {time}
? every {time} I type {program}. Can the machine do that for me?
? {program} again and again with {time} between
? how do I see {program} refreshed every {time}
? look at {program} every {time}
> The output of {program}, refreshed every {time}
$ watch -n {time.seconds} {program}
+ `watch` counts in seconds; Ctrl-c ends it.

? memory use, refreshed every {n} seconds
? to watch the free memory every {n} seconds
? free memory each {n} s
? is the memory filling up? I'd like to look at it every {n} seconds
? {n} seconds between looks at the free memory
? repeat free every {n} seconds
? how does my free memory develop, every {n} seconds
? live view of the memory, {n} seconds a step
? memory every {n} seconds until I stop it
> The used and available memory, shown every {n} seconds
$ watch -n {n} free -h
+ Ctrl-c ends it.
@ n=2..120

? graphics cards: name, load and memory use, no header
? to print for each GPU its name, how busy it is and its used memory
? one line per GPU: name, utilisation, memory used
? short list of the GPUs without a heading
? which GPU is idle? One line each is enough, no header
? nvidia-smi is too wide. Only name, load and used memory, please
? gpu name, load, memory as comma-separated lines
? a script needs load and memory of every graphics card
? is any graphics card free, one line per card
> The name, load and used memory of each NVIDIA card, without a header
$ nvidia-smi --query-gpu=name,utilization.gpu,memory.used --format=csv,noheader
+ A load of 0 % and little used memory mean that the card is idle.

? which programs are using the graphics cards
? to see who occupies the GPU memory
? processes on the gpus with their memory
? my GPU is full, who does that
? pid, name and memory of the programs on the GPU
? gpu users: pid, process, memory
? somebody blocks the graphics card. Which process is it?
? what runs on the graphics card just now
> The programs on the NVIDIA cards with their process numbers and memory
$ nvidia-smi --query-compute-apps=pid,process_name,used_memory --format=csv
+ `ps -p PID -o user` tells who started one of them.

? refresh nvidia-smi every {n} seconds
? to watch the GPUs every {n} seconds
? gpu load, again every {n} seconds
? keep nvidia-smi running with a new picture each {n} seconds
? my training runs and I want to see the graphics card every {n} s
? live gpu monitor, {n} seconds
? how do I make nvidia-smi repeat itself every {n} seconds
? graphics card, state every {n} seconds
> The state of the NVIDIA cards, shown every {n} seconds
$ nvidia-smi -l {n}
+ Ctrl-c ends it.
@ n=2..120

? when was {user} here? The last {n} logins
? to see the last {n} logins of {user}
? logins of {user}, the {n} latest
? last {n} times {user} was here
? did {user} log in recently? The {n} latest logins, please
? {user}: the newest {n} logins
? I want to know when {user} came and went, {n} entries
? login history of {user}, {n} lines
> The last {n} logins of {user}
$ last -n {n} {user}
+ The column at the end shows how long each one lasted.
@ n=2..40

? what is {user} doing on this machine
? to see what {user} is doing now
? {user} is logged in. Doing what?
? w for {user} only
? is {user} idle or working
? how long has {user} been idle
? activity of {user}
? since when is {user} logged in, and what runs there
? {user}: terminal, idle time and program
> What {user} is doing, with login time and idle time
$ w {user}
+ Without a name, `w` shows everybody who is logged in.

? why is the machine slow: load, memory or disk? {n} looks, one second apart
? to print the load of CPU, memory and disk {n} times, one second apart
? vmstat each second, {n} times
? {n} samples of the system's load, a second between them
? is it the disk or the CPU that makes everything slow? {n} measurements
? cpu, memory, swap and disk activity for {n} seconds
? short overview of the activity, {n} lines, one per second
? watch the system for {n} seconds, one line a second
> The activity of CPU, memory and disks, {n} times, every second
$ vmstat 1 {n}
+ A high `wa` means waiting for disks; `si` and `so` show swapping.
@ n=3..60

? which programs listen on UDP ports
? to see the UDP ports that are in use
? udp listeners
? open ports, but UDP and not TCP
? what is listening for udp packets here
? my name server should listen on UDP. How do I see that?
? only udp sockets that wait for something, with their programs
? ss for udp
> The UDP ports that programs listen on
$ ss -ulnp
+ Run it with sudo to see the programs of other users.

? how many connections are there to port {port}
? to count the open connections on port {port}
? number of clients connected to port {port}
? port {port}: how many connections now
? my server on {port} is slow. How many clients are connected?
? count established connections, port {port}
? are many people connected to {port}, a number please
? established tcp connections at local port {port}, counted
> The number of established connections to the local port {port}
$ ss -Htn state established 'sport = :{port}' | wc -l
+ `-H` leaves out the header, which would be counted too.

? number of cores, sockets and threads per core of this machine
? to see only the lines of lscpu about sockets, cores and threads
? how many sockets and how many cores per socket
? lscpu, only sockets cores threads
? is hyperthreading on? Threads per core, please
? sockets and cores, short
? does this machine have one processor chip or two
? cores per socket and threads per core
> The sockets, cores and threads of this machine
$ lscpu | grep -E 'Socket|Core|Thread'
+ Two threads per core mean that hyperthreading is on.

? details about the container {name}: which image, since when
? to see all settings of the container {name}
? docker inspect for {name}
? everything docker knows about {name}
? why does the container {name} not start? All details, please
? full description of the container {name}
? long information on {name}, a container
? container {name}, state, exit code and so on
> All details of the container {name}
$ docker inspect {name}
+ The part `State` holds the exit code and the times.

? why did the container {name} stop? Its last {n} lines of output
? to read what the container {name} printed last, {n} lines
? docker logs {name}, last {n} lines
? {n} lines from the end of what container {name} said
? {name} has exited. What were its last {n} lines?
? container {name}: last {n} log lines
? see the newest {n} lines of output of the container {name}
> The last {n} lines that the container {name} printed
$ docker logs --tail {n} {name}
+ Add `-f` to follow it while it runs.
@ n=5..200

? memory and CPU of all containers, once
? to see how much cpu and memory each container uses, one picture only
? container resource use, not live
? which container eats the memory
? docker stats but without the endless refresh
? a snapshot of what the containers consume
? my containers slow the machine down. Which of them?
? one table of container load, then back to the prompt
> The CPU and memory use of every running container, printed once
$ docker stats --no-stream
+ Without `--no-stream` the table is refreshed until Ctrl-c.

? the properties of {service}: is it active and since when
? to print only state and start time of {service}
? {service}, only whether it is active and when it started
? two properties of {service}: active state and time of the start
? since when does {service} run
? systemctl show, just state and start of {service}
? {service} was restarted, I think. When, and is it active?
? start time of the service {service}
> The state of {service} and the time it became active
$ systemctl show {service} -p ActiveState,ActiveEnterTimestamp
+ `-p` chooses the properties.

? is {service} running? Only one word as an answer
? to get a plain yes or no whether {service} runs
? {service}: active or not, one word
? state of {service} for a script
? one-word status of {service}
? shortest way to check {service}
? does {service} run? I do not need the whole page of status
? just active or inactive for {service}
> The state of {service} in one word
$ systemctl is-active {service}
+ The exit code is 0 only when it is active.

? does {service} start at boot
? to see whether {service} is enabled
? is {service} enabled
? will {service} come up after a reboot
? {service}, on at boot or not
? after the last restart {service} was missing. Is it enabled at all?
? autostart of {service}: on or off
? check that {service} starts by itself when the machine does
> Whether {service} starts at boot
$ systemctl is-enabled {service}
+ `systemctl enable --now {service}` switches it on and starts it.

? to <see|find out|check> how much disk space is <free|left>
? how full is <the disk|my disk>
? is there any space left on my disks
? free disk space
? which file systems are almost full
> The used and free space of every file system
$ df -h
+ The column `Avail` is what is left.

? to <see|check|find out> how much space is left <on|in> {dir}
? free space at {dir}
? is {dir} full
? how much room do I have in {dir}
> The free space of the file system that holds {dir}
$ df -h {dir}
+ `du -sh {dir}` tells what the folder itself takes.

? to <see|check> how much memory is <free|available>
? how much RAM is <free|left|available> right now
? is the memory full
? memory usage
? do I have enough memory left
> The used and available memory
$ free -h
+ Look at the column `available`: caches count as free there.

? to <see|find out> how many <CPUs|cores|processors> <there are|this machine has>
? how many cores <do I have|are there>
? number of CPUs
? core count of this computer
> The number of CPUs that programs may use
$ nproc
+ `lscpu` shows the sockets, cores and threads behind this number.

? to <see|find out> which processor is in this <machine|computer>
? what CPU do I have
? details about my processor
? cpu model and its cache sizes
> The processor: its model, sockets, cores, threads and caches
$ lscpu
+ `nproc` prints the number of CPUs alone.

? to list the {n} processes <that use the most memory|with the highest memory use>
? which {n} processes take most of the memory
? top {n} memory eaters
? who is eating my RAM, the first {n} of them
> The {n} processes that use the most memory
$ ps aux --sort=-%mem | head -n {n.plus}
+ One more line is printed, because the first one is the header.
@ n=2..40

? to list the {n} processes that use the most CPU
? which {n} processes keep the processor busy
? top {n} cpu users
? the machine is slow, show me the {n} busiest processes
> The {n} processes that use the most CPU time
$ ps aux --sort=-%cpu | head -n {n.plus}
+ One more line is printed, because the first one is the header.
@ n=2..40

? to list all processes of {user}
? what is {user} running
? which programs does the user {user} have open
? processes of {user}
? is {user} running anything
> The processes of the user {user}
$ ps -u {user} -o pid,stat,etime,cmd
+ `etime` is how long each has been running.

? to <see|find> which services have failed
? failed services
? did any service fail
? list the units that systemd could not start
? what is broken on this machine
? everything systemd calls failed
? failed units, services or others
? something did not start at boot. What was it?
? are there any failed units
? only units in the failed state, please
> The systemd units that have failed
$ systemctl list-units --state=failed
+ `journalctl -u NAME` tells why one of them failed.

? to list <the running services|all services that are running>
? which services are running
? running services
? what runs on this server
> The services that are running
$ systemctl list-units --type=service --state=running
+ `systemctl status NAME` shows one of them in detail.

? to see whether {service} is running
? is {service} <up|running|alive>
? status of {service}
? check {service}
? does the service {service} work
? how is {service} doing
? {service} behaves strangely. Show its state and what it said last
? state and newest messages of {service}
? I restarted {service}; did it work
? systemctl, details on {service}
> The state of the service {service} and its last messages
$ systemctl status {service}
+ `active (running)` is what you want to read there.

? to see who is logged in
? who is on this machine right now
? logged-in users
? is anybody else working on this server
> The users who are logged in
$ who
+ `w` also shows what each of them is doing, and `last` shows earlier logins.

? to see how long the machine has been running
? uptime
? when was the last reboot
? how long is this server up and how busy is it
> How long the machine has been up, and its load
$ uptime
+ The three numbers are the load over 1, 5 and 15 minutes.

? to list <the disks|all disks|my drives>
? which disks are there
? disks and their mount points
? I plugged in a drive. What is it called?
> The disks with their sizes and mount points
$ lsblk
+ `lsblk -f` adds the file systems and their labels.

? to <see|find out> my IP address
? what is my ip
? ip addresses of this machine
? which address does my computer have
> The network addresses of this machine
$ ip -brief addr
+ The address after `lo` is only the machine itself.

? to see which ports are open
? which programs listen on the network
? open ports
? what is listening on this server
> The TCP ports that programs listen on
$ ss -tlnp
+ Run it with sudo to see the programs of other users.

? to find out <which program uses|who listens on> port {port}
? what is running on port {port}
? port {port} is taken, by whom
? who has port {port}
> The program that listens on port {port}
$ ss -tlnp 'sport = :{port}'
+ The process number stands at the end of the line.

? to list all containers, also the stopped ones
? docker containers, all of them
? which containers exist
? did my container exit
? every container, running or stopped
? a container is gone from the list. Can I see the stopped ones as well?
? docker ps including those that ended
? full list of containers, whatever their state
> All containers, the stopped ones too
$ docker ps -a
+ Without `-a` only running containers are listed.

? to list only the names and the state of my containers
? container names and status
? docker ps with names and status only
? short list of running containers
> The names and states of the running containers
$ docker ps --format '{{{{.Names}}}} {{{{.Status}}}}'
+ Add `-a` for those that have stopped.

? to list the containers <made from|of> the image {image}
? which containers use {image}
? docker ps filtered by {image}
? running containers of {image}
> The running containers made from {image}
$ docker ps --filter ancestor={image}
+ Add `-a` for those that have stopped.

? to list the stopped containers with id and name
? exited docker containers
? which containers have exited
? docker ps only exited, name and id
> The containers that have exited, with their IDs and names
$ docker ps --filter status=exited --format '{{{{.ID}}}} {{{{.Names}}}}'
+ `docker rm ID` removes one.

? to see whether the graphics cards are <free|busy>
? how busy are the GPUs
? gpu usage
? which gpus are idle and how much of their memory is used
? is any GPU free
? state of the graphics cards
? is somebody else computing on the GPUs
? which graphics card has memory left
? what are the video cards doing at the moment
> The load and memory use of the NVIDIA graphics cards
$ nvidia-smi
+ Add `-l 5` to repeat it every five seconds.

? to watch {file} as it grows
? to follow the log {file}
? live view of {file}
? show new lines of {file} as they come
> The file {file}, followed while it grows
$ tail -f {file}
+ Ctrl-c ends it.

? to repeat {program} every {n} seconds and watch it
? watch {program} every {n} s
? to run {program} again and again, every {n} seconds
? output of {program}, refreshed each {n} seconds
> The output of {program}, refreshed every {n} seconds
$ watch -n {n} {program}
+ Ctrl-c ends it.
@ n=2..120

? to see which kernel is running
? kernel version
? what kernel is this
? which linux kernel do I use
> The version of the running kernel
$ uname -r
+ `uname -a` adds the machine's name and architecture.

? to find out which distribution this is
? what linux is installed here
? debian or ubuntu, how can I tell
? version of the distribution
> The distribution and its version
$ cat /etc/os-release
+ The line PRETTY_NAME says it in words.

? to see the temperature of the processor
? is my CPU too hot
? temperature sensors
? how hot is this computer
> The temperatures that the sensors report
$ sensors
+ It comes with the package lm-sensors; run `sensors-detect` once before.

? to list the mounted <file systems|disks> of type {fs}
? which {fs} file systems are mounted
? mounts of type {fs}
? show only mounted {fs}
> The mounted file systems of the type {fs}
$ findmnt -t {fs}
+ Without `-t`, everything that is mounted is shown.
@ fs=ext4,xfs,btrfs,nfs,tmpfs,vfat,nfs4

? to list processes with pid, user and memory only, for {user}
? pid and memory of every process of {user}
? ps for {user} with only pid, rss and command
? how much memory does each process of {user} take
> The processes of {user} with process number, memory and command
$ ps -u {user} -o pid,rss,comm
+ `rss` is counted in KiB.

? to see when timers run next
? systemd timers
? which scheduled timers are there
? when does the next timer start
> The timers and when each runs next
$ systemctl list-timers
+ Add `--all` for those that are not active.

? why did the container {name} stop, and since when is it down
? {name}: exit code and time of its end
? docker, container {name}: did it run out of memory, and when
? to see why the container {name} has ended
? was {name} killed for memory? And at what time?
? the container {name} is dead, I want the reason and the moment
? exit status and end time of the docker container {name}
? since when is {name} gone, and what was the cause
? a short line on the death of the container {name}
? {name} stopped overnight; code, memory kill yes or no, time
> The exit code, whether memory ran out, and the end time of {name}
$ docker inspect -f '{{{{.State.ExitCode}}}} {{{{.State.OOMKilled}}}} {{{{.State.FinishedAt}}}}' {name}
+ Code 137 means that it was killed.

? which podman containers are {st}, names and creation time only
? podman: containers that are {st}, with name and time of creation
? one line for each podman container that are {st}
? name and age of the podman containers that are {st}
? podman ps, only those that are {st}, two columns
? a short overview of podman containers that are {st}
? the containers in podman that are {st}, nothing but name and creation time
? to list podman containers that are {st}, name first, then when they were made
? are there podman containers that are {st}? With name and time, please
? no long table: podman containers that are {st}, their names and when they were created
> The names and creation times of the podman containers that are {st}
$ podman ps -a --filter status={st} --format '{{{{.Names}}}} {{{{.CreatedAt}}}}'
+ `-a` is needed for containers that do not run.
@ st=exited,paused,created,running

? which virtual machines are switched off, names only
? names of the guests that are off, without a heading
? virsh: only what is shut off, names
? a bare list of virtual machines that do not run
? to print the names of all guests that are shut off
? my script needs the machines that are off, one name a line
? guests in virsh that are off, just names
? what virtual machines could I start, names please
? virsh list, off ones, no header
? guests that are down at the moment, short
> The names of the virtual machines that are shut off, without a header
$ virsh list --state-shutoff --name
+ Without `--name`, a table with states is printed.

? why is the virtual machine {name} in its present state
? virsh: state of {name} and the reason
? did the guest {name} crash or was it shut down
? {name} is off, but why? It is a virtual machine.
? to see the state of the guest {name} together with its cause
? the guest {name}: paused by whom or what
? reason for the state of the machine {name} in virsh
? is {name} running, and why not
? state plus reason of the virtual machine {name}, one line
? the virtual machine {name} stopped. Was it a crash?
> The state of the virtual machine {name} and its reason
$ virsh domstate {name} --reason
+ It prints words such as `shut off (crashed)`.

? which {type} units are {st}
? systemd: {st} units of the type {type}, no header
? a list of every {type} unit that is {st}, without the heading
? only {st} {type} units, please
? {type} units, {st} ones only
? to see what is {st} among the {type} units
? unit files: kind {type}, state {st}
? what {type} units have been {st} here
? overview of {st} units of the kind {type}, one line each
? show me nothing but {type} units which are {st}
> The {type} units that are {st}, without a header
$ systemctl list-unit-files --type={type} --state={st} --no-legend
+ This tells what happens at boot, not what runs now.
@ type=service,timer,socket,mount,path st=enabled,disabled,masked,static

? which disks of this machine are SSDs and which turn
? whole disks with the column for rotation, no header
? lsblk: name, rotating or not, size, only disks
? one line for each disk: name, rotational, size
? are my disks SSDs? Names and sizes too, without a header
? a table of disks without parts, showing which ones spin
? to list the disks with their sizes and whether they rotate
? spinning or solid, which disk is what
? short overview of disks, kind and size, no heading
? name, rotation and size of each disk
> The whole disks with name, rotation and size, without a header
$ lsblk -d -n -o NAME,ROTA,SIZE
+ In the column of rotation, 1 is a hard disk and 0 an SSD.

? network interfaces of the kind {kind} only, one line each
? which {kind} interfaces are there
? ip: only {kind} interfaces, short form
? a short overview of all {kind} interfaces
? to list nothing but the {kind} links
? what {kind} interfaces does this machine have, and are they up
? state of every {kind} interface
? {kind} interfaces, brief
? show the {kind} devices of the network with their state
? is any {kind} interface down? One line for each
> The network interfaces of the kind {kind}, one line each
$ ip -br link show type {kind}
+ The second column is the state.
@ kind=bridge,veth,vlan,bond,dummy,wireguard,macvlan

? TCP connections in the state {st}, without a header
? which sockets are {st}
? ss: only {st} TCP sockets, no heading
? a bare list of TCP connections that are {st}
? to see the TCP sockets in {st}
? are there connections stuck in {st}
? show me TCP, state {st}, numbers instead of names, no header
? connections of this kind only: {st}
? what hangs in {st} right now
? all TCP sockets whose state is {st}
> The TCP sockets in the state {st}, without a header
$ ss -Htn state {st}
+ Remove `-H` for the names of the columns.
@ st=time-wait,close-wait,syn-sent,syn-recv,fin-wait-1,fin-wait-2,last-ack

? is any ZFS pool broken
? only the ZFS pools that have a problem
? zpool: what is not healthy, and why
? a short health check of all pools
? to hear only about broken ZFS pools
? are my pools fine? I do not want the long list
? which pool has errors and what happened to it
? ZFS pools in trouble, nothing about good ones
? did a disk in one of the pools fail
? zfs: show faults only
> The ZFS pools that have a problem, with the reason
$ zpool status -x
+ It says `all pools are healthy` when there is none.

? how much is free in each ZFS pool, no header
? name, size and free space of the pools, nothing else
? zpool list with only name, size and free
? for a script: pool names with size and free space
? ZFS pools, three columns: name, size, free
? which pool still has room, without heading
? free space per ZFS pool, one line each
? to print pool, size, free, tab between them
? the pools and their room, in a form for scripts
? short list of pools with what is free
> The name, size and free space of each pool, without a header
$ zpool list -H -o name,size,free
+ `-H` also puts tabs between the columns.

? is a disk of the btrfs file system {dir} failing
? error counters of btrfs at {dir}
? btrfs {dir}: has any device errors
? to see read and write errors of the btrfs disks under {dir}
? which disk below {dir} is broken, it is btrfs
? {dir} on btrfs, errors for each device
? how healthy are the disks of {dir} (btrfs)
? did btrfs count errors at {dir}
? counters of bad reads, bad writes, corruption for {dir}
? btrfs device errors in {dir}, one line each
> The error counters of each device under {dir}
$ btrfs device stats {dir}
+ Zero everywhere is what you want to see.

? free memory and load of every GPU, refreshed every {n} seconds
? which card is idle? Number, free memory, load, every {n} seconds
? nvidia-smi: index, free memory, load, repeated each {n} s
? watch the cards for a free one, every {n} seconds, no header
? GPU number, its free memory and how busy it is, every {n} seconds
? a line per card with number, room and load, renewed after {n} seconds
? are there idle GPUs? Look every {n} seconds
? to follow free GPU memory and load at intervals of {n} seconds
? cards: index, memory left, use in percent; {n} seconds between lines
? show every {n} s which GPU has memory left and how busy it is
> The number, free memory and load of each GPU, every {n} seconds
$ nvidia-smi --query-gpu=index,memory.free,utilization.gpu --format=csv,noheader -l {n}
+ Ctrl-C ends it.
@ n=2..60

? temperature and power of GPU {n} only
? card number {n}: how hot and how many watts, no header
? nvidia-smi for the GPU {n}, temperature and power
? is GPU {n} too hot? Its power as well
? only for card {n}: temperature, power
? what does GPU number {n} draw, and how warm is it
? to query temperature and power draw of card {n}
? heat and watts of GPU {n}, one line
? GPU {n}, two values: degrees and watts
? the state of card {n} as temperature and power, nothing about the others
> The temperature and power of GPU {n}, without a header
$ nvidia-smi -i {n} --query-gpu=temperature.gpu,power.draw --format=csv,noheader
+ The cards are counted from 0.
@ n=0..7

? which packages are held back from updates
? packages on hold, names only
? apt: what did somebody put on hold
? names of held packages, one a line
? to list the packages that apt must not upgrade
? is anything on hold here
? a bare list of held packages
? what stays behind at an upgrade because of a hold
? apt-mark: show me the holds
? packages that are held, please
> The names of the packages on hold
$ apt-mark showhold
+ `apt-mark unhold` and a name sets one free.

? what did snap change lately, and when
? recent changes of snaps with their times
? snap: who was updated and when
? a list of what snap did, with state and time
? to see the last snap refreshes
? did a snap update fail last night
? snap history, one line for each change
? state and time of the latest snap actions
? which snap actions ended in an error
? overview of snap changes
> The recent changes of snaps with their states and times
$ snap changes
+ `snap tasks` and the number of a change tell more.

? who used sudo since {since}, and for what
? sudo calls since {since}
? journal: every sudo since {since}
? to see who became root with sudo since {since}
? which commands were run with sudo since {since}, and by whom
? did anybody use sudo since {since}
? the log of sudo, from {since} on
? somebody changed something with sudo since {since}. Who?
? list of sudo commands since {since} with user and time
? sudo since {since}: user, time, command
> The commands that were run with sudo since {since}
$ journalctl _COMM=sudo --since {since}
+ Each line names the user, the folder and the command.
@ since=today,yesterday

? is the clock synchronised, yes or no
? one word: is the time in sync
? timedatectl: only whether NTP has set the clock
? for a script, is the clock synchronised
? does the time come from the network and is it right
? clock in sync? No other details
? to print only whether the clock is synchronised
? just yes or no for NTP sync
? state of the time synchronisation in one word
? can I trust the clock of this machine
> Whether the clock is synchronised, in one word
$ timedatectl show -p NTPSynchronized --value
+ `timedatectl` alone prints everything.

? which network devices are connected, with name and state only
? nmcli: device and state, no header
? a terse list of network devices and their states
? device names with their state, for a script
? to see each network device and its state, separated by a colon
? is a network device free? Names and states
? NetworkManager devices in two columns, no heading
? one line per network device: name, state
? short state of all devices in nmcli
? which device is disconnected, in few words
> The network devices and their states, without a header
$ nmcli -t -f DEVICE,STATE device
+ `-t` is the terse form, which suits scripts.

? print jobs of {user} that wait
? what has {user} in the printer queue
? lpstat: unfinished jobs of {user}
? only the waiting print jobs of {user}
? is something of {user} still to be printed
? to list the print jobs that belong to {user} and are not done
? does {user} block the printer
? jobs for printing, of {user} only
? waiting print jobs of {user}, one line each
? {user}, printer, what is left
> The print jobs of {user} that are not done
$ lpstat -W not-completed -u {user}
+ `cancel` and the number of a job removes it.

? why does the printer {name} not print, and since when
? state of the printer {name} with the reason
? printer {name}: idle, busy or stopped
? is the printer {name} idle
? to see since when the printer {name} is stopped
? lpstat for {name} only
? what is wrong with the printer {name}
? {name}, a printer: its state in short
? has somebody disabled the printer {name}
? the printer called {name}, enabled or not
> The state of the printer {name} and since when
$ lpstat -p {name}
+ `cupsenable {name}` starts it again.

? what exactly will the at job {n} do
? content of at job number {n}
? at: show job {n}
? commands in the waiting job {n} of at
? which command did I give to at as number {n}
? to print what at has stored under {n}
? job {n} in atq, what is it
? I see {n} in atq, but what does it run
? the text of at job {n}, please
? look into the at job with the number {n}
> The commands of the at job {n}
$ at -c {n}
+ The last lines are yours; before them stands the environment.
@ n=2..99

? who has sessions here, without a header
? loginctl: sessions only, no legend
? list of login sessions for a script
? each login session in one line
? sessions with user and seat, no heading
? to print the open sessions without header and footer
? which sessions are open on this machine, short
? open logins according to systemd
? bare session list, please
? sessions, one line each, nothing around them
> The login sessions, without a header
$ loginctl list-sessions --no-legend
+ `loginctl session-status` and a number tells more.

? failed logins, the last {n}
? who tried to log in and failed, {n} lines
? the newest {n} wrong passwords
? lastb, {n} entries
? to see the last {n} logins that were refused
? did somebody try passwords here? {n} lines are enough
? {n} latest bad logins with host and time
? attempts to log in that failed, only {n} of them
? last {n} refused logins, one line each
? show {n} failed login attempts
> The last {n} failed logins
$ lastb -n {n}
+ Only root may read that list.
@ n=3..60

? what is in the crontab of {user}, without comments
? cron lines of {user} only, no comments
? the active cron entries of {user}
? crontab of {user}, comments left out
? to read the cron jobs of {user} as root, without comment lines
? does {user} have cron jobs
? which commands does cron start for {user}
? cron, only for {user}, no lines with #
? one line per cron job of {user}
? I need the real entries in the crontab of {user}
> The crontab of {user} without its comments
$ crontab -u {user} -l | grep -v '^#'
+ Only root may read the table of somebody else.
"""

TEMPLATES["grep"] = r"""
? <show|list> what `{tool} list` knows about {packages}
? to see only {packages} in the output of {tool} list
? {tool} list, <just|only> {packages}
? {tool} list prints far too much. All I care about is {packages}.
? the list of {tool} is endless and I look for {packages}, how do I shorten it
? I installed a lot with {tool} and no longer know whether {packages} <were|are> among it. How do I check?
? filter {tool} list for {packages}, please
? is any of {packages} installed through {tool}
? a colleague asks if {tool} has {packages} here. What do I type to answer in one go?
? {packages} in {tool}: there or not
? check with {tool}: {packages}
? one command that tells me which of {packages} {tool} has installed
? to look up {packages} among the things that {tool} lists
> The lines of `{tool} list` that contain {packages}
$ {tool} list | grep -E '{packages.regex}'
+ Inside `-E`, the bar means "or".
+ Nothing is printed when none of them is in the list.
@ tool=pip,pip3,pipx,snap,flatpak,brew,conda,mamba,gem,opam,luarocks,pnpm,npm

? {tool} list with {package}, <upper or lower case|no matter the case|capital letters or not>
? to find {package} in {tool} list <whatever the case|without regard to case>
? I never know whether {package} is written with a capital letter. How do I find it in {tool} list?
? {tool} list shows nothing for {package} because somebody wrote it in capitals. Can the search ignore that?
? case-insensitive search for {package} in {tool} list
? which option makes grep ignore capitals when I look for {package} in {tool} list
? {package}, spelled with big or small letters, in what {tool} lists
? is {package} in {tool} list? Ignore upper and lower case.
? look for {package} in {tool} list, case does not matter
? {tool}: anything like {package}, in any case of the letters
> The lines of `{tool} list` with {package}, upper or lower case
$ {tool} list | grep -i {package}
+ `-i` ignores upper and lower case.
@ tool=pip,pip3,pipx,snap,flatpak,brew,conda,mamba,gem,opam,luarocks,pnpm,npm

? {tool} list without {words}
? to see {tool} list but not the lines with {words}
? everything that {tool} lists except {words}
? I know about {words}, they clutter {tool} list. How do I get rid of these lines?
? hide {words} from {tool} list
? what else is installed with {tool} apart from {words}
? leave {words} out when {tool} lists things
? {tool} list minus {words}
? which option of grep drops {words} from {tool} list
? please show me what {tool} list prints, lines with {words} removed
? {tool} list is full of {words}; show me the rest
> The lines of `{tool} list` without {words}
$ {tool} list | grep -v -E '{words.regex}'
+ `-v` keeps the lines that do not match.
@ tool=pip,pip3,snap,flatpak,brew,conda,mamba,gem,opam,luarocks,helm

? how many lines of {tool} list contain {word}
? to count the entries of {tool} list with {word}
? number of {word} things in {tool} list
? I do not need the names from {tool} list, only how many have {word} in them
? {tool} list: how often does a line mention {word}
? count {word} in {tool} list
? my boss wants a number: how many {word} entries does {tool} list have
? just the count of lines with {word} from {tool} list
? which option of grep counts the {word} lines of {tool} list
? {tool} has dozens of {word} packages, I guess. How many exactly?
> The number of lines of `{tool} list` that contain {word}
$ {tool} list | grep -c {word}
+ `-c` prints the number instead of the lines.
@ tool=pip,pip3,snap,flatpak,brew,conda,mamba,gem,opam,luarocks,helm

? entries of {tool} list that <begin|start> with {word}
? to see what {tool} list has that begins with {word}
? {tool} list, only names starting with {word}
? everything called {word}-something in {tool} list, so {word} at the <beginning|start> of the name
? a search for {word} in {tool} list also finds it in the middle of names. I want it at the beginning only.
? which names in {tool} list have {word} as their first letters
? prefix {word} in {tool} list
? {word} at the start of the line, {tool} list
? list what {tool} has installed beginning with {word}
? names from {tool} list with the prefix {word}, please
> The lines of `{tool} list` that begin with {word}
$ {tool} list | grep '^{word}'
+ `^` stands for the beginning of the line.
@ tool=pip,pip3,snap,brew,conda,mamba,gem,opam

? to list what {tool} has whose name begins with {words}
? {tool} list, names <beginning|starting> with {words}
? everything in {tool} list that has one of the prefixes {words}
? prefixes {words} in {tool} list
? I only want entries of {tool} list that start with {words}, not those that have it in the middle
? {tool}: which installed names start with {words}
? our names in {tool} have prefixes. Show me those for {words}.
? lines of {tool} list with {words} at the beginning
? filter {tool} list by the beginning of the name: {words}
? which pattern finds names in {tool} list that start with {words}
> The lines of `{tool} list` that begin with {words}
$ {tool} list | grep -E '^({words.regex})'
+ `^` stands for the beginning of the line, and the brackets hold the choices.
@ tool=pip,pip3,snap,brew,conda,mamba,gem,opam

? entries in {tool} list with the prefix {words}, <followed by a hyphen|with a hyphen behind it>
? to show names of the form prefix-something in {tool} list, for the prefixes {words}
? {tool} list: names that start with {words} and a hyphen
? what {tool} lists has names with a prefix, a hyphen and the rest. Only the prefixes {words}, please.
? the prefix and then a hyphen: {words} in {tool} list
? {words}, each with a hyphen after it at the start of the name, from {tool} list
? only the families {words} of {tool} list, where a hyphen follows the family name
? I want the add-ons of {words} in {tool} list. Their names begin with that word and a hyphen.
? filter {tool} list to names like prefix-name, prefix being {words}
? everything from {tool} list whose name starts with {words}, hyphen included
> The lines of `{tool} list` that begin with {words} and a hyphen
$ {tool} list | grep -E '^({words.regex})-'
+ The hyphen after the brackets belongs to every choice.
@ tool=pip,pip3,snap,brew,conda,mamba,gem,opam

? {tool} list with {word} but without {word2}
? to see what {tool} list has on {word}, leaving out {word2}
? entries of {tool} list that contain {word} and not {word2}
? when I search {tool} list for {word}, half of the lines are about {word2}. How do I drop those?
? {word} yes, {word2} no, in {tool} list
? {tool} list: {word} minus {word2}
? show {word} in {tool} list except when the line has {word2}
? I want all the {word} packages that {tool} lists, but the {word2} ones are of no interest
? filter {tool} list twice: keep {word}, throw away {word2}
? which {word} entries does {tool} list have that are not {word2}
? please list {word} from {tool} list and skip every {word2}
> The lines of `{tool} list` with {word} but without {word2}
$ {tool} list | grep {word} | grep -v {word2}
+ The first grep keeps lines, and the second one with `-v` drops some of them.
@ tool=pip,pip3,snap,flatpak,brew,conda,mamba,gem,opam,luarocks,helm

? the first {n} lines of {tool} list with {word}
? to stop after {n} hits for {word} in {tool} list
? {tool} list: {word}, at most {n} matches
? only {n} hits for {word} from {tool} list, the rest does not interest me
? {word} occurs hundreds of times in {tool} list. I only want to see the first {n}.
? which option of grep limits the {word} lines of {tool} list to {n}
? show {n} {word} entries of {tool} list, no more
? first {n} matches for {word}, source {tool} list
? search {tool} list for {word} and end after {n} matches
? not more than {n} lines with {word} out of {tool} list, please
> The first {n} lines of `{tool} list` with {word}
$ {tool} list | grep -m {n} {word}
+ `-m` ends the search after so many lines.
@ n=2..40 tool=pip,pip3,snap,flatpak,brew,conda,mamba,gem,opam,luarocks,helm

? {l}, but only the lines with {words}
? to filter the output of {l} for {words}
? what does {l} say about {words}
? {l} | only {words}
? {l} fills three screens and I just need {words}
? search the output of {l} for {words}
? show me the lines with {words} that {l} prints
? I ran {l} and cannot find {words} in all that text. How do I pick those lines?
? are {words} mentioned by {l}
? {words} in {l}, please
? pick {words} out of what {l} prints
? lines of {l} about {words}
> The lines that `{l}` prints with {words}
$ {l} | grep -E '{words.regex}'
+ Inside `-E`, the bar means "or".
@ l=lsmod,lsusb,lspci,mount,history,env,printenv,alias,locale,lsof,lsblk,set,lscpu,dmesg,last,netstat

? {l}, only {word}, <upper or lower case|whatever the case>
? to look for {word} in the output of {l} ignoring case
? does {l} show {word}, in capitals or not
? {word} or {word} in capitals, in what {l} prints
? I look for {word} in {l}, but who knows how it is capitalised there
? case-insensitive: {word} in {l}
? lines of {l} with {word}, big or small letters
? which option finds {word} in {l} also when it is written in capitals
? find {word} in {l}, case does not matter
? {l} might write {word} with a capital letter. How do I find it anyway?
> The lines that `{l}` prints with {word}, upper or lower case
$ {l} | grep -i {word}
+ `-i` ignores upper and lower case.
@ l=lsmod,lsusb,lspci,mount,history,env,printenv,alias,lsof,dmesg,last

? {l} without the lines that mention {words}
? to leave {words} out of the output of {l}
? {l} but hide {words}
? everything {l} prints except {words}
? {words} make {l} unreadable. How can I drop them?
? {l} minus {words}
? all lines of {l} that do not have {words} in them
? I don't want to see {words} when I run {l}
? show {l}, not {words}
? what does {l} print besides {words}
> The lines that `{l}` prints without {words}
$ {l} | grep -v -E '{words.regex}'
+ `-v` keeps the lines that do not match.
@ l=lsmod,lsusb,lspci,mount,history,env,printenv,alias,lsof,dmesg,last

? {l}: how many lines have {words}
? to count the lines of {l} with {words}
? number of lines with {words} in the output of {l}
? I only need to know how many lines {l} prints about {words}
? count {words} in {l}
? {l}, {words}, just the number
? how often do {words} turn up in {l}
? a count instead of the lines: {words} in {l}
? lines with {words} from {l}, counted
> The number of lines that `{l}` prints with {words}
$ {l} | grep -c -E '{words.regex}'
+ Lines are counted, not occurrences.
@ l=lsmod,lsusb,lspci,mount,history,env,printenv,lsof,dmesg,last

? our tool {word} prints its entries with `{word} {sub}`. How do I keep only {packages}?
? `{word} {sub}` is too long, only {packages} please
? to see just {packages} in the output of {word} {sub}
? {word} {sub}, only lines with {packages}
? which of {packages} does `{word} {sub}` show
? I call {word} {sub} and get hundreds of lines. I am looking for {packages}.
? {packages} in {word} {sub}
? filter for {packages}, the command is {word} {sub}
? do {packages} exist according to {word} {sub}
? with {word} {sub} I get everything. Is there a shorter list, with {packages} only?
? grep {packages} from {word} {sub}
? check {word} {sub} for {packages} in one go
? tell me if {packages} can be found by {word} {sub}
> The lines of `{word} {sub}` that contain {packages}
$ {word} {sub} | grep -E '{packages.regex}'
+ Inside `-E`, the bar means "or".
@ sub=list,show,ls,search,status,find,report

? `{word} {sub}` prints names. Which of them begin with {name} or {name2}?
? {word} {sub}: only what starts with {name} or {name2}
? to list the entries of {word} {sub} whose names begin with {name} or {name2}
? names with the prefix {name} or {name2} in {word} {sub}
? everything beginning with {name}, and also with {name2}, from {word} {sub}
? the output of {word} {sub} is long, I want the lines starting with {name} and those starting with {name2}
? {name}... and {name2}... at the start of the line, out of {word} {sub}
? show me {word} {sub} limited to names that start with {name} or with {name2}
? {word} {sub} filtered by two beginnings, {name} and {name2}
? which pattern matches lines of {word} {sub} that begin with {name} or {name2}
> The lines of `{word} {sub}` that begin with {name} or {name2}
$ {word} {sub} | grep -E '^({name}|{name2})'
+ `^` stands for the beginning of the line, and the brackets hold the choices.
@ sub=list,show,ls,search,status,find,report

? `{word} {sub}` prints one name a line. Is there exactly {name}, nothing longer?
? {word} {sub}: lines that are exactly {name}
? to find out whether {word} {sub} has a line that is {name} and nothing else
? I look for {name} in {word} {sub}, but get all the longer names too. Only the exact one, please.
? exact match of {name} in {word} {sub}
? {name}, the whole line, from {word} {sub}
? which option of grep matches whole lines? I want {name} from {word} {sub}
? does {word} {sub} print {name} alone on a line
? not {name}-something, just {name}: search {word} {sub}
? only the entry {name} itself from {word} {sub}, no names that merely contain it
> The lines of `{word} {sub}` that are exactly {name}
$ {word} {sub} | grep -x {name}
+ `-x` demands that the whole line matches.
@ sub=list,show,ls,search,find

? with `{word} {sub} {flag}` I get details. Show the lines with {name} that also have {name2}
? {word} {sub} {flag}: {name} and {name2} in the same line
? to see the lines of {word} {sub} {flag} that have {name} as well as {name2}
? lines with both {name} and {name2} from {word} {sub} {flag}
? I need {name}, but only where {name2} is mentioned too. The list comes from {word} {sub} {flag}.
? {word} has a longer listing, {word} {sub} {flag}. Which lines there contain {name} and also {name2}?
? keep {name}, and of those only {name2}, in {word} {sub} {flag}
? which {name} entries of {word} {sub} {flag} were made with {name2}
? two conditions at once on {word} {sub} {flag}: {name} and {name2}
? search {word} {sub} {flag} for {name} together with {name2}
> The lines of `{word} {sub} {flag}` that contain both {name} and {name2}
$ {word} {sub} {flag} | grep {name} | grep {name2}
+ One grep after the other means "and".
@ sub=list,show,ls,search,status,find flag=-l,-a,-v,--all,--long,--verbose,--full,-L,-d,-lv

? {word} {sub} shows more with {flag}. I want {name} from that, without {name2}.
? {word} {sub} {flag}: {name}, not {name2}
? to list {name} from {word} {sub} {flag} but leave out everything with {name2}
? lines of {word} {sub} {flag} that have {name} and lack {name2}
? {name} minus {name2}, out of {word} {sub} {flag}
? the {flag} listing of {word} {sub} has {name} with and without {name2}; only the ones without, please
? which {name} entries does {word} {sub} {flag} show that have nothing to do with {name2}
? keep {name} and drop {name2} in {word} {sub} {flag}
? I want every {name} in {word} {sub} {flag} except the {name2} ones
? show {name} but exclude {name2}; listing: {word} {sub} {flag}
> The lines of `{word} {sub} {flag}` with {name} but without {name2}
$ {word} {sub} {flag} | grep {name} | grep -v {name2}
+ The second grep drops lines because of `-v`.
@ sub=list,show,ls,search,status,find flag=-l,-a,-v,--all,--long,--verbose,--full,-L,-d,-lv

? {word} {sub} prints names like name@version. Which lines have version {a}.{b} of {name}?
? {name} in version {a}.{b}, from {word} {sub}, written name@version
? to find {name}@{a}.{b} in {word} {sub}
? is {name}@{a}.{b} in {word} {sub}
? {word} {sub}: do we have {name}@{a}.{b}
? I need exactly {name}@{a}.{b} and {word} {sub} lists a hundred versions
? look for {name}@{a}.{b}, the list is made by {word} {sub}
? has anybody installed {name}@{a}.{b}? {word} {sub} would show it
? filter {word} {sub} for {name}@{a}.{b}
? how must I write the dot when I search {word} {sub} for {name}@{a}.{b}
> The lines of `{word} {sub}` with {name} in version {a}.{b}
$ {word} {sub} | grep '{name}@{a}\.{b}'
+ A dot alone would match any character, so it gets a backslash.
@ sub=list,show,ls,search,find a=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,20,22 b=0,1,2,3,4,5,6,7,8,9,10,12,15,21

? {word} {sub} prints lines like name@version. Only {packages}, and no names that just begin alike
? {word} {sub} has entries of the form name@version. Show all versions of {packages}
? to list all versions of {packages} from {word} {sub}, which prints name@version
? every version of {packages} in {word} {sub}, where lines look like name@version
? names before the at sign are exactly {packages}, in {word} {sub}
? all versions of {packages}, please. `{word} {sub}` writes them as name@version.
? which versions of {packages} does {word} {sub} know? It prints name@version.
? {packages} with whatever version behind the @, from {word} {sub}
? I only want {packages} themselves from {word} {sub}, not their plugins. A line is name@version.
? {word} {sub}, one name@version a line: versions of {packages}
> The lines of `{word} {sub}` for exactly {packages}, in any version
$ {word} {sub} | grep -E '^({packages.regex})@'
+ The at sign ends the name, so longer names are not found.
@ sub=list,show,ls,search,find

? which versions of {package} does `npm ls -g` show, as {package}@...
? to see the version of {package} that is installed globally with npm
? npm ls -g, only {package} and its version
? global npm package {package}: which version
? I forgot which version of {package} I installed with npm for everybody
? {package}@ in npm ls -g
? what version has my global {package}, says npm
? find {package} with its version in the global npm packages
? npm, global packages: is {package} there and in what version?
? show {package}@version from npm ls -g
> The lines of `npm ls -g` with {package} and its version
$ npm ls -g | grep '{package}@'
+ npm writes a name and its version as name@version.

? is {package} {a}.{b} installed with pip
? to see whether pip freeze has {package} in version {a}.{b}
? pip freeze: {package} {a}.{b}
? do I have {package} {a}.{b} in this python environment
? my script insists on {package} {a}.{b}. How do I see if pip freeze lists that one?
? find {package} at version {a}.{b} in pip freeze
? python package {package}, exactly version {a}.{b}: installed or not
? pip freeze and only {package} with the version {a}.{b}
? check that {package} is pinned to {a}.{b} in this environment, from pip freeze
? pip freeze should contain {package} {a}.{b}, does it
> The line of `pip freeze` for {package} in version {a}.{b}
$ pip freeze | grep '^{package}=={a}\.{b}'
+ `pip freeze` writes name==version, and the dot needs a backslash.
@ a=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,20,22 b=0,1,2,3,4,5,6,7,8,9,10,12,15,21

? which version of {package} does pip freeze print
? to get only {package} itself from pip freeze, not packages whose names begin the same
? pip freeze, only the line of {package}
? {package} and its pinned version from pip freeze
? I need the exact version of {package} for my requirements file. pip freeze prints everything.
? pip freeze shows {package} and all its plugins. Only {package}, please.
? pip freeze: version of exactly {package}
? the line {package}== from pip freeze
? how is {package} pinned, pip freeze, nothing else
? out of pip freeze I need one line, that of {package}
> The line of `pip freeze` for {package} alone
$ pip freeze | grep '^{package}=='
+ `^` and `==` close the name on both sides.

? which of {packages} does apt list --installed show, exact names
? to see {packages} in apt list --installed, without the packages that only begin like this
? apt list --installed, only the packages named exactly {packages}
? versions of {packages} according to apt list --installed
? exactly {packages} from apt list --installed, no -dev or -doc packages
? I want to see the installed {packages} with apt, but each name has ten relatives that I do not need
? apt: is exactly {packages} installed
? {packages}, whole names, in apt list --installed
? names before the slash are {packages}: apt list --installed
? apt list --installed limited to {packages} themselves
> The lines of `apt list --installed` for exactly {packages}
$ apt list --installed | grep -E '^({packages.regex})/'
+ apt puts a slash after the name, so longer names do not match.

? which major versions of {prog} are installed, {a} or {b}
? to see in dpkg -l whether {prog}-{a} or {prog}-{b} is installed
? dpkg -l: {prog}-{a} and {prog}-{b}
? do I have {prog}-{a} or {prog}-{b} from Debian
? {prog} {a} or {b}, which of the two packages does dpkg know
? I need to know if version {a} or {b} of {prog} is on this machine. Packages are called {prog}-number.
? list {prog} in the versions {a} and {b} only, dpkg
? installed packages {prog}-{a} as well as {prog}-{b}
? dpkg -l should show me the packages of {prog} {a} and {prog} {b}
? someone installed {prog}, either {a} or {b}. How do I find out with dpkg?
> The installed packages of {prog} in the major versions {a} and {b}
$ dpkg -l | grep -E '{prog}-({a}|{b})'
+ Lines that begin with `ii` are packages that are installed.
@ prog=gcc,clang,python,llvm,php,postgresql,openjdk,ruby,lua,nodejs,kernel,qt a=7,8,9,10,11,12 b=13,14,15,16,17,18,19,20

? names that begin with {prog}-{a} or {prog}-{b} in apt-cache pkgnames
? to list available packages whose names start with {prog}-{a} or {prog}-{b}
? apt-cache pkgnames: {prog}, major version {a} or {b}
? which packages of {prog} {a} and {prog} {b} does apt offer
? I want to install {prog} {a} or {b}. What is in the package list?
? available: {prog}-{a}... and {prog}-{b}...
? show me what I could install for {prog}, only the major versions {a} and {b}
? {prog}-{a}, {prog}-{b} and everything that begins with it, from apt-cache pkgnames
? search the package names for {prog} in version {a} or {b}, at the start of the name
? which packages begin with {prog}-{a} or with {prog}-{b}
> The available packages whose names begin with {prog}-{a} or {prog}-{b}
$ apt-cache pkgnames | grep -E '^{prog}-({a}|{b})'
+ The brackets hold the versions, and `^` is the beginning of the name.
@ prog=gcc,clang,python,llvm,php,postgresql,openjdk,ruby,lua,nodejs,boost,qt a=7,8,9,10,11,12 b=13,14,15,16,17,18,19,20

? is there a package called exactly {package} in apt
? to check whether apt knows a package with the exact name {package}
? apt-cache pkgnames, only {package} itself
? exactly {package}, not lib{package} or {package}-dev, in the available packages
? can I install something that is called {package} and nothing else
? does {package} exist as a package name
? available packages: the whole name is {package}
? apt-cache search {package} gives hundreds of lines. Is there a package of just that name?
? exact package name {package}, is it available
? whole-line match for {package} in apt-cache pkgnames
> The available package whose whole name is {package}
$ apt-cache pkgnames | grep -x {package}
+ `-x` demands that the whole line matches.

? available packages whose names end with {suffix}
? to list packages in apt that end in {suffix}
? apt-cache pkgnames, only names ending in {suffix}
? which packages have {suffix} at the end of the name
? every package with the ending {suffix}
? I want the names that end with {suffix}, not those with {suffix} in the middle. apt-cache pkgnames lists them.
? names with {suffix} as the last part, from apt-cache pkgnames
? suffix {suffix}, package names
? what can I install that is called something{suffix}
? which pattern finds package names that end with {suffix}
> The available packages whose names end with {suffix}
$ apt-cache pkgnames | grep -e '{suffix}$'
+ `$` stands for the end of the line, and `-e` allows a pattern that begins with a hyphen.
@ suffix=-dev,-doc,-utils,-common,-data,-dbg,-tools,-bin,-plugin,-perl,-server,-client

? apt-cache search {word}, but only results with {word2}
? to search the packages for {word} and narrow that down to {word2}
? packages about {word} that also mention {word2}
? apt-cache search {word} gives too much, only {word2} please
? {word} packages for {word2}, from the package search
? search apt for {word}, keep the lines with {word2}
? which packages have to do with {word} and with {word2}
? I search for {word} with apt-cache and drown in results. The one I want has {word2} in its line.
? apt-cache search: {word} and {word2}
? look for {word} in the package descriptions, filtered by {word2}
> The packages found for {word} whose lines also contain {word2}
$ apt-cache search {word} | grep {word2}
+ `apt-cache search` looks at names and descriptions.

? lines of {file} that contain the text {weird}, <literally|taken literally>
? to search {file} for {weird} as plain text
? {weird} in {file}, no pattern, just these characters
? grep {weird} in {file} finds nothing or too much because of the special characters
? look for exactly the characters {weird} in {file}
? {file}: where is {weird}
? which option makes grep take {weird} literally in {file}
? the string {weird}, special characters and all, in {file}
? I cannot find {weird} in {file}, grep seems to read it as a pattern. How do I turn that off?
? fixed string {weird}, file {file}
> The lines of {file} with {weird} as plain text
$ grep -F -e '{weird}' {file}
+ `-F` takes every character literally.
@ weird=+cuda,a[0],x[1],$HOME,*.log,[main],1.0.2,a.b.c,~all,-O2,+ssl,(none),***,--help,c++,i++,$1,-lm,^end,[error],+python,2.7.1,?id,a|b

? {tool} list, lines with {weird} <taken literally|as it is written>
? to find {weird} in {tool} list as plain text
? does {tool} list show anything with {weird}? The characters are meant literally.
? {weird} in {tool} list, literally
? entries of {tool} list with the text {weird}
? I look for {weird} in {tool} list, but it is no pattern, it is really written like that
? {tool} list: fixed text {weird}
? show what {tool} list prints with {weird} in the line
? filter {tool} list for {weird}, no special meaning of the characters
? which entries of {tool} list were built with {weird}
> The lines of `{tool} list` with {weird} as plain text
$ {tool} list | grep -F -e '{weird}'
+ `-F` takes every character literally.
@ weird=+cuda,+ssl,+python,-static,~doc,+shared,~shared,+openmp,[beta],c++,1.0.2,2.7.1,(dev),+x11,~x11,*beta tool=pip,brew,conda,opam,gem,snap,mamba

? {file}: lines with {word}, with <line numbers|the number of each line>
? to see in which line of {file} {word} is
? line numbers of {word} in {file}
? at which line does {file} mention {word}
? I must tell a friend which line of {file} has {word}. How do I see the number?
? search {file} for {word} and number the hits
? which option of grep prints line numbers? I look for {word} in {file}
? {word} in {file} with the line number in front
? where exactly in {file} is {word}, which line
? number and text of each line with {word}, file {file}
> The lines of {file} with {word}, each with its line number
$ grep -n {word} {file}
+ `-n` puts the number and a colon in front of the line.

? {file}: {n} lines before each {word}
? to see the {n} lines above every {word} in {file}
? what stands before {word} in {file}, {n} lines of it
? {word} in {file} with {n} lines of what came before
? an error {word} is in {file} and I want to know what happened just before, say {n} lines
? grep {word} in {file} plus the {n} lines preceding it
? which option shows {n} lines ahead of {word} in {file}
? the {n} lines that lead up to {word}, file {file}
? show {word} from {file} and the {n} lines in front of it
? context above {word} in {file}: {n} lines
> The lines of {file} with {word}, each with the {n} lines before it
$ grep -B {n} {word} {file}
+ `-A` shows lines after it, and `-C` shows both.
@ n=2..30

? {file}: {word} with {n} lines <around it|before and after|above and below>
? to see {n} lines on both sides of {word} in {file}
? {word} in {file} and {n} lines of context
? what is around {word} in {file}, {n} lines each way
? the line with {word} alone tells me nothing. I need {n} lines above and below, from {file}.
? grep {word} in {file}, {n} lines before and {n} after
? surroundings of {word} in {file}, {n} lines up and down
? which option shows {n} lines before and after {word} in {file}
? context of {n} lines round every {word} in {file}
> The lines of {file} with {word}, each with {n} lines before and after it
$ grep -C {n} {word} {file}
+ `-A` shows only lines after it, `-B` only lines before it.
@ n=2..30

? {file}: only the first {n} lines with {word}
? to see the first {n} hits for {word} in {file}
? first {n} matches of {word} in {file}
? stop after {n} lines with {word}, file {file}
? {file} is huge and has {word} everywhere, {n} lines of it are enough for me
? at most {n} lines with {word} from {file}
? grep {word} in {file} but end after {n} hits
? which option limits grep to {n} hits for {word} in {file}
? {n} examples of {word} out of {file}
? show me {word} in {file}, the first {n} times only
> The first {n} lines of {file} with {word}
$ grep -m {n} {word} {file}
+ `-m` ends the search after so many lines.
@ n=2..40

? only the numbers from {file}, one a line
? to pull every number out of {file}
? numbers in {file}, without the text around them
? {file} is full of text and I only need the numbers in it
? extract all groups of digits from {file}
? which option prints just the match? I want the numbers of {file}
? print nothing but the numbers that occur in {file}
? all numbers that {file} contains, each on its own line
? strip the words from {file}, leave the numbers
> Every number in {file}, each on a line of its own
$ grep -o -E '[0-9]+' {file}
+ `-o` prints only the part that matches.

? only the words in {file} that begin with {word}
? to print just the words of {file} that start with {word}, not the whole lines
? words beginning with {word} in {file}, only the words
? {file}: every word with the prefix {word}, one per line
? I don't need the lines of {file}, just the words in them that start with {word}
? extract the words starting with {word} from {file}
? which words in {file} begin with {word}
? list the words, not lines, of {file} that begin with {word}
> The words of {file} that begin with {word}, one a line
$ grep -o -w '{word}[[:alnum:]_]*' {file}
+ `-o` prints only the part that matches; `| sort -u` removes repetitions.

? in which .{ext} files here is {word}, only the <file names|names of the files>
? to list the .{ext} files in this folder that contain {word}
? file names only: .{ext} files with {word}
? which of my .{ext} files mention {word}
? I have dozens of .{ext} files and one of them has {word} in it. Which one?
? names of the .{ext} files here that have {word} inside
? grep for {word} in all .{ext} files, but show just the names
? which option prints the names of the .{ext} files that contain {word} instead of the lines
? {word}: in what .{ext} file did I write that
> The names of the .{ext} files here that contain {word}
$ grep -l {word} *.{ext}
+ `-L` lists those that do not contain it.

? which .{ext} files here do not contain {word}
? to find the .{ext} files in this folder that lack {word}
? .{ext} files without {word}, names only
? {word} should be in every .{ext} file. Which ones have I forgotten?
? names of .{ext} files that never mention {word}
? list the .{ext} files where {word} is missing
? all .{ext} files should say {word}, some do not, which
? grep: files ending in .{ext} that have no {word} in them
> The names of the .{ext} files here that do not contain {word}
$ grep -L {word} *.{ext}
+ `-l` lists those that do contain it.

? search {file} for {name}, {name2} and {name3} with several patterns instead of one long one
? {file}: {name}, {name2} or {name3}, each as its own pattern
? to look for {name}, {name2} or {name3} in {file} without writing bars
? three separate patterns for grep, {name}, {name2}, {name3}, on the file {file}
? grep {file} with the patterns {name}, {name2} and {name3} given one by one
? how can I give grep more than one pattern? I want {name}, {name2} or {name3} in {file}
? I dislike the bars in patterns. Another way to search {file} for {name}, {name2} and {name3}?
? one option per word: {name}, {name2}, {name3}; file {file}
? which option lets me name {name}, {name2} and {name3} separately when I grep {file}
> The lines of {file} with {name}, {name2} or {name3}
$ grep -e {name} -e {name2} -e {name3} {file}
+ Each `-e` adds one pattern, and any of them is enough.

? lines of {file} that begin with {word}
? {file}: lines starting with {word}
? to see the lines of {file} that have {word} at the start
? {word} at the beginning of a line in {file}
? I only want lines of {file} whose first letters are {word}
? in {file}, {word} also occurs in the middle of lines, but I need those where it comes first
? grep {file}, line must start with {word}
? which lines in {file} start with {word}
? the lines with {word} right at the start, from {file}, please
> The lines of {file} that begin with {word}
$ grep '^{word}' {file}
+ `^` stands for the beginning of the line.

? lines of {file} that end with {word}
? {file}: lines ending in {word}
? to see the lines of {file} that have {word} at the very end
? {word} as the last thing on the line, in {file}
? I need the lines of {file} which finish with {word}
? {word} occurs all over {file}; only where it ends the line, please
? grep {file}, line must end with {word}
? which lines in {file} end with {word}
? the last word of the line is {word}, file {file}
> The lines of {file} that end with {word}
$ grep '{word}$' {file}
+ `$` stands for the end of the line.

? accounts called {user} or {user2}, from getent passwd
? do the accounts {user} and {user2} exist here
? to see whether {user} or {user2} have an account on this machine
? getent passwd, only {user} and {user2}
? is there a user {user} or {user2}
? account data of {user} and {user2}, nothing else
? {user} and {user2} both want to log in. Do they have accounts?
? look up {user} and {user2} in the list of accounts
? which of {user} and {user2} is known to this system
? the lines of {user} and {user2} out of getent passwd, exact names please
> The account lines of exactly {user} and {user2}
$ getent passwd | grep -E '^({user}|{user2}):'
+ A colon ends the name, so longer names do not match.

? is {user} in the group {group}
? to check whether the group {group} contains {user}
? {user} a member of {group}?
? does {group} have {user} in it
? I added {user} to {group} yesterday and want to see that it worked
? group {group}: is {user} listed
? getent group {group}, is {user} there
? who can tell me if {user} belongs to {group}
? membership of {user} in {group}
> The line of the group {group}, if {user} is one of its members
$ getent group {group} | grep -w {user}
+ Nothing is printed when {user} is not listed there.

? processes of {user} that are called something with {words}
? to see whether {user} is running {words}
? is {user} running {words}
? ps, user {user}, only {words}
? which of {words} has {user} started
? {words} of {user}, are they alive
? {user} says that {words} hang. Do they run at all?
? look through what {user} runs for {words}
? running under the name {user}: {words}
> The processes of {user} that match {words}
$ ps -u {user} -o pid,cmd | grep -E '{words.regex}'
+ The first column is the process number.

? branches whose names contain {words}
? git branch -a, only {words}
? to find git branches with {words} in their names, remote ones too
? which branches, here or on the server, are about {words}
? there are two hundred branches and I look for {words}
? is there a git branch for {words}
? all branches, also remote, filtered by {words}
? someone pushed a branch with {words} in the name. How do I find it?
? git: {words} among all branches
> The branches, remote ones included, whose names contain {words}
$ git branch -a | grep -E '{words.regex}'
+ Names that begin with `remotes/` are on the server.

? {image} images except those tagged {word}
? docker images of {image} but not {word}
? to list the docker images of {image} without the {word} ones
? which {image} images do I have besides {word}
? docker images: {image} yes, {word} no
? my list of {image} images is full of {word}. Without those, please.
? show {image} in docker images, leaving out {word}
? {image} minus {word}, docker images
> The Docker images with {image} but without {word}
$ docker images | grep {image} | grep -v {word}
+ The second grep drops lines because of `-v`.
@ image=ubuntu,debian,fedora,python,node,postgres,redis,nginx,rockylinux,archlinux,httpd

? which units have {words} in their names and are active
? running services about {words}
? to list the active services, only {words}
? systemctl list-units, services, {words} only, running ones
? of {words}, which services run at the moment
? services that are running and called something with {words}
? I restarted {words} and want to see that they run, in one list
? active services matching {words}
> The running services whose names contain {words}
$ systemctl list-units --type=service --state=running | grep -E '{words.regex}'
+ Without `--state=running`, the loaded units in every state are shown.

? files in {dir} that begin with {word} and end with .{ext}
? to list files of {dir} named {word}-something.{ext}
? ls {dir}: starts with {word}, ends in .{ext}
? from {dir} only names with {word} in front and .{ext} at the end
? which files in {dir} begin with {word} and have the ending .{ext}
? {dir} holds thousands of files; I want those that start with {word} and are .{ext}
? {word}*.{ext} in {dir}, with ls and grep
? filter ls {dir}: prefix {word}, suffix .{ext}
> The files in {dir} whose names begin with {word} and end with .{ext}
$ ls {dir} | grep '^{word}.*\.{ext}$'
+ `^` is the beginning and `$` the end of the name; `.*` is anything between.

? folders in {dir} only, with {words} in the name
? to see just the directories of {dir} that are called something with {words}
? subfolders of {dir} matching {words}
? ls {dir}, only directories, only {words}
? which folders in {dir} have {words} in the name
? I need the directories in {dir}, no files, and of those only {words}
? directories, not files, in {dir}: {words}
? {dir}: which subfolders are named after {words}
> The folders in {dir} whose names contain {words}
$ ls -p {dir} | grep '/$' | grep -E '{words.regex}'
+ `ls -p` puts a slash behind the names of folders.

? messages in the kernel log about {words}, whatever the case
? to find {words} in dmesg, upper or lower case
? did the kernel complain about {words}
? dmesg, only {words}, ignoring case
? something about {words} scrolled past at boot. How do I find it again?
? kernel messages with {words}, big or small letters
? kernel log: {words}, case does not matter
? are {words} mentioned in the kernel's messages, capitals or not
> The kernel messages with {words}, whatever the case
$ dmesg | grep -i -E '{words.regex}'
+ `dmesg -T` shows the time of day of each message.

? {file} without comments and empty lines
? to see only the effective lines of {file}
? {file}, but no comment lines and no blank lines
? {file} is mostly comments. What is really set in it?
? strip lines that begin with # and empty ones when I look at {file}
? the settings in {file} without all the comments
? hide comments and blank lines of {file}
? which lines of {file} are neither empty nor a comment
> The lines of {file} that are neither comments nor empty
$ grep -v -E '^\s*(#|$)' {file}
+ The pattern means: perhaps blanks, then a # or the end of the line.

? to <check|see> whether {packages} are installed
? are {packages} installed
? which of {packages} are installed
? is there {packages} on this <machine|system>
? do I have {packages}
? {packages} - which of these packages are there
? to look for the packages {packages}
? list installed packages, but only {packages}
? dpkg -l, only {packages}
? dpkg: {packages}, installed or not
? I am about to compile something that needs {packages}. How do I see what is there already?
? somebody says that {packages} are missing here. Check the installed packages, please.
? can I find out with one command which of {packages} this system has
? the list of installed packages has two thousand lines; I want {packages}
? filter the installed packages for {packages}
? installed: {packages}?
> The installed packages whose names contain {packages}
$ dpkg -l | grep -E '{packages.regex}'
+ Lines that begin with `ii` are packages that are installed.
+ Nothing is printed when none of them is installed.

? to <see|check> whether {packages} are available for installation
? which of {packages} can I install
? are {packages} in the package list
? search apt for {packages}
? to search the available packages for {packages}
? package list, available, only {packages}
? could I install {packages}
? before I ask the administrator: does Debian offer {packages}
? I need {packages} and do not know whether there are packages for them
? does apt have {packages}, one search for all of them
? names of available packages containing {packages}
? is there anything to install that is called like {packages}
> The available packages whose names contain {packages}
$ apt-cache pkgnames | grep -E '{packages.regex}'
+ `apt show NAME` describes one of them.

? to see which python packages of {packages} are installed
? python: do I have {packages}
? pip list, only {packages}
? are the python modules {packages} installed
? python packages {packages}: installed or not, case does not matter
? my notebook imports {packages}. Does this environment have them?
? to find {packages} among the installed python packages
? check the python environment for {packages} in one go
? pip, installed, anything like {packages}
? import fails, so I want to see which of {packages} python has
> The installed Python packages that match {packages}
$ pip list | grep -i -E '{packages.regex}'
+ `-i` ignores upper and lower case.

? to find the processes {words}
? are {words} running
? which of {words} are running
? ps, only {words}
? to look for processes called {words}
? I started {words} an hour ago. Are they still alive?
? filter the process list for {words}
? processes named {words}
? check in one command if {words} run
? ps aux is endless, I only look for {words}
? what is running that has to do with {words}
> The running processes that match {words}
$ ps aux | grep -E '{words.regex}'
+ The grep itself may appear in the list.

? to search the <system log|journal> for {words}
? did the log mention {words}
? journal lines with {words}, case does not matter
? to find {words} in the journal, upper or lower case
? log messages about {words}
> The lines of the journal with {words}, whatever the case
$ journalctl | grep -i -E '{words.regex}'
+ Add `--since today` after journalctl to search less.

? to find lines with {words} in {file}
? which lines of {file} contain {words}
? grep {file} for {words}
? {words} in {file}
? to search {file} for any of {words}
? show me where {file} mentions {words}
? {file} has a million lines. I need those about {words}.
? filter {file} for {words}
? any line of {file} that has one of {words} in it, please
? lines with {words}, file {file}
? how do I search {file} for several words at once, namely {words}
? which option lets grep look for more than one word? {words} in {file}
? pick the lines about {words} out of {file}
> The lines of {file} with {words}
$ grep -E '{words.regex}' {file}
+ Add `-n` for the line numbers.

? to show {file} without the lines that contain {words}
? everything in {file} except lines with {words}
? {file} without {words}
? to leave out lines with {words} from {file}
? to hide {words} in {file}
? {file} minus the lines with {words}
? {words} are all over {file} and I cannot see the rest any more
? print {file}, skipping lines with {words}
? which option turns the search round? I want {file} without {words}
? drop every line with {words} when showing {file}
? what remains of {file} if lines with {words} are taken away
> The lines of {file} without {words}
$ grep -v -E '{words.regex}' {file}
+ `-v` turns the search round.

? to count the lines of {file} that contain {words}
? how many lines in {file} have {words}
? number of lines with {words} in {file}
? count {words} in {file}
? I don't need to see the lines of {file} with {words}, just their number
? {file}: count of lines with {words}
? which option counts the lines with {words} in {file}
? my report needs a figure: lines in {file} that mention {words}
? tell me in how many lines of {file} one of {words} occurs
? lines with {words} in {file}, only the total
> The number of lines of {file} with {words}
$ grep -c -E '{words.regex}' {file}
+ Lines are counted, not occurrences.

? to list the files in {dir} except those with {words} in their names
? ls {dir} without {words}
? files in {dir} but not {words}
? everything in {dir} whose name does not contain {words}
? show {dir}, hiding names with {words}
? {dir} is full of {words}. What else is in there?
? list {dir} but skip everything called {words}
? names in {dir} without {words} in them
? which files of {dir} have nothing to do with {words}
> The files in {dir} whose names do not contain {words}
$ ls {dir} | grep -v -E '{words.regex}'
+ `-v` turns the search round.

? to list files in {dir} whose names contain {words}
? which files in {dir} are called something with {words}
? ls {dir}, only {words}
? files in {dir} matching {words}
? {dir} holds thousands of files, and I look for those with {words} in the name
? list {dir}, names with {words} only
? is there something called {words} in {dir}
? filter the listing of {dir} for {words}
? names containing {words}, folder {dir}
> The files in {dir} whose names contain {words}
$ ls {dir} | grep -E '{words.regex}'
+ `grep -i` would ignore upper and lower case.

? to find all files <below|under|in> {dir} that contain {word}
? which files in {dir} mention {word}
? search {dir} recursively for {word}
? where in {dir} is {word} used
? I wrote {word} somewhere below {dir}. In which file?
? names of all files under {dir} with {word} in them
? {word}: which files below {dir}
? only the file names, please: {word}, everywhere in {dir}
? go through {dir} and its subfolders and name the files that contain {word}
> The files below {dir} that contain {word}
$ grep -r -l {word} {dir}
+ Without `-l` the lines themselves are shown.

? to search .{ext} files below {dir} for {word}
? grep {word} in all {ext} files under {dir}
? {word} in *.{ext} of {dir}
? lines with {word} in .{ext} files anywhere below {dir}
? lines about {word}, only .{ext} files, all folders under {dir}
? look for {word} under {dir}, but skip files that do not end in .{ext}
? recursive search for {word} in {dir}, restricted to .{ext}
? which option limits grep -r to .{ext} files? I look for {word} in {dir}
? {word} below {dir}, .{ext} only
> The lines with {word} in the .{ext} files below {dir}
$ grep -r --include='*.{ext}' {word} {dir}
+ Add `-l` to see only the names of the files.

? to show {n} lines after every line with {word} in {file}
? grep {word} in {file} with the {n} lines that follow
? {word} in {file} and {n} lines after it
? the {n} lines below each {word} in {file}
? what comes after {word} in {file}, {n} lines of it
? the explanation follows {word} in {file}; I need {n} more lines each time
? which option shows {n} lines following {word} in {file}
? {file}: {word} plus the next {n} lines
? context below {word} in {file}: {n} lines
> The lines of {file} with {word}, each with the {n} lines after it
$ grep -A {n} {word} {file}
+ `-B` shows lines before it, and `-C` shows both.
@ n=2..30

? to search for the whole word {word} in {file}
? {word} in {file}, but only as a whole word
? grep exactly the word {word} in {file}
? lines of {file} with the word {word}, not parts of words
? a search for {word} in {file} also finds longer words. I do not want those
? whole words only: {word}, {file}
? {word} standing alone in {file}, not inside other words
? which option makes grep match the whole word {word} in {file}
? exact word {word} in {file}, please
> The lines of {file} with {word} as a whole word
$ grep -w {word} {file}
+ Parts of longer words are not found this way.

? to list services matching {words}
? which units are called {words}
? systemd services with {words} in the name
? services, only {words}
? list all services, running or not, with {words} in their names
? is there a service for {words}
? systemctl list-units: services called {words}, also the stopped ones
? filter the services for {words}
? I forgot what the service is called, something with {words}
> The services whose names contain {words}
$ systemctl list-units --type=service --all | grep -E '{words.regex}'
+ `--all` includes those that are not running.

? to show docker images matching {words}
? docker images, only {words}
? which images are called {words}
? do I have docker images of {words}
? docker images filtered for {words}
? I pulled many images. Where are {words} among them?
? list the images with {words} in the line
? images, only {words}, please
? check whether the images {words} are here already
> The Docker images that match {words}
$ docker images | grep -E '{words.regex}'
+ `docker pull NAME` fetches one that is missing.

? to see which environment variables mention {words}
? environment variables with {words}
? env, only {words}
? are {words} set in my environment
> The environment variables that mention {words}
$ env | grep -i -E '{words.regex}'
+ `-i` ignores upper and lower case.

? to find {words} in my shell history
? did I ever type {words}
? history with {words}
? earlier commands containing {words}
> Your earlier commands that contain {words}
$ history | grep -E '{words.regex}'
+ `!NUMBER` runs one of them again.

? to see which lines of {file} have {word} and {word2}
? lines in {file} with both {word} and {word2}
? {file}: {word} and {word2} in the same line
? grep {file} for lines that contain {word} as well as {word2}
? {file}: not {word} or {word2}, but the two together in a line
? {word} and {word2} must both be in the line, file {file}
? find lines of {file} where {word} occurs along with {word2}
? in {file} I want {word}, and of those only the ones with {word2}
? two conditions for {file}: {word}, and also {word2}
> The lines of {file} that contain both {word} and {word2}
$ grep {word} {file} | grep {word2}
+ One grep after the other means "and"; `grep -E 'a|b'` means "or".
"""

TEMPLATES["ssh"] = r"""
? I am called something else on {host}, namely {user}. How do I log in
? to log in on {host} under the name {user}, which differs from my name here
? my account at {host} is {user}, not the one I have here
? ssh {host}, but as {user}
? {host} asks for the password of the wrong account. Mine is {user} there.
? which option or spelling makes ssh use {user} as the login name on {host}
? {user} on {host}, please log me in
? the administrators gave me the login {user} for {host}. What do I type?
? account {user}, machine {host}: connect
? ssh takes my local name, but at {host} I have to be {user}
? other user name for ssh: {user} at {host}
> A login on {host} with the user name {user}
$ ssh {user}@{host}
+ `User {user}` in ~/.ssh/config does the same for good.
+ Without a name, ssh takes the name of your local account.

? to use only the key {name} for {user}@{host}, none of the others
? ssh {user}@{host} with {name} and no other key
? Too many authentication failures for {user}@{host}; the right key is {name}
? "Received disconnect: Too many authentication failures" at {host}, user {user}. I want to offer the key {name} alone
? ssh tries all my keys on {host} before it comes to {name}, and {user} is thrown out
? my agent holds ten keys. Only {name} shall be offered to {host} for {user}
? just the key {name}, log in as {user} on {host}
? {host} locks {user} out because ssh offers too many keys. {name} is the one.
? force ssh to take {name} and nothing from the agent: {user}, {host}
? which options restrict ssh to the key {name} for {user} at {host}
> A login on {host} as {user} that offers only the key {name}
$ ssh -o IdentitiesOnly=yes -i ~/.ssh/{name} {user}@{host}
+ Without `IdentitiesOnly`, the keys of the agent are offered too.

? key {name}, port {port}, user {user}, machine {host}: ssh
? to log in on {host} through port {port} as {user} with the key {name}
? {host} uses port {port}, I am {user} there and my key is called {name}
? ssh as {user} to {host}, port {port}, private key ~/.ssh/{name}
? I got a key {name}, an account {user} and the port {port} for {host}. What is the whole command?
? which options do I need for port {port} and key {name} when I log in as {user} at {host}
? everything at once: {user}@{host}, port {port}, key {name}
? please connect me to {host}: login {user}, port {port}, identity {name}
? log in with {name} as {user}; {host} listens on {port}
> A login on {host} as {user} through port {port} with the key {name}
$ ssh -i ~/.ssh/{name} -p {port} {user}@{host}
+ These settings can be kept in ~/.ssh/config.

? {host2} only lets me in by way of {host}, where I am {user}
? to reach {host2} through {host} as {user} on both
? jump over {host} to {host2}, user {user} everywhere
? {user} wants to get to {host2}; there is a gate called {host} in front of it
? from home I cannot see {host2}, but {host} can. I am {user} on the two of them.
? ssh {user}@{host2} via {user}@{host}
? two hops: {host} first, then {host2}, login {user}
? do I have to log in twice to get through {host} to {host2}? My name is {user} on both.
? which option of ssh names the jump host {host} for {user} at {host2}
? {host2} is behind {host}. One command for {user}, please
> A login on {host2} as {user} that goes through {host}
$ ssh -J {user}@{host} {user}@{host2}
+ `-J` names the machine in between.

? to copy {file} from {host2} to here through {host}
? scp {file} from {host2}, which is behind {host}
? {file} is on {host2}, and I get there only by way of {host}
? fetch {file} from {host2} with the jump host {host}
? download {file}: {host2} is hidden behind {host}
? how does scp go through {host} to get {file} from {host2}
? copy {file} here; it lies on {host2}, reachable over {host}
? scp with a machine in between, {host}, file {file} on {host2}
> The file {file} fetched from {host2} through {host}
$ scp -J {host} {host2}:{file} .
+ ssh and scp spell this option alike.

? to upload {file} as {user} to {host}, which listens on port {port}
? scp {file} to {user}@{host}, port {port}
? {file} must go to {host}; I am {user} there and the port is {port}
? copy {file} to my home at {host}, login {user}, port {port}
? scp has another letter for the port, I think. {file} to {user} at {host} through {port}
? send {file} to {host}, port {port}, account {user}
? ssh works with port {port} at {host}, but how do I copy {file} there as {user}
? put {file} into the home directory of {user} on {host}:{port} by scp
> The file {file} copied to the home of {user} on {host} through port {port}
$ scp -P {port} {file} {user}@{host}:
+ scp writes the port with a capital `-P`, ssh with a small `-p`.

? to copy {file} with the key {name} to {user}@{host}
? scp {file} to {host} as {user}, key {name}
? {file} to {host}; {user} may only log in there with the key {name}
? upload {file} using my key {name}, user {user}, host {host}
? how do I tell scp to use the key {name}? {file} should go to {user} at {host}
? scp asks for a password although {name} is the key for {user}@{host}; the file is {file}
? send {file} to {user}@{host}, identity file ~/.ssh/{name}
> The file {file} copied to {host} as {user} with the key {name}
$ scp -i ~/.ssh/{name} {file} {user}@{host}:
+ `-i` means the same for ssh and scp.

? to start the ssh agent in this shell
? start ssh-agent
? Could not open a connection to your authentication agent.
? ssh-add says it could not open a connection to the agent
? "Could not open a connection to your authentication agent" when I add my key
? ssh-add does not work, there seems to be no agent running
? no agent in this terminal, how do I get one
? my key cannot be added because nobody is there to hold it
? how do I make the agent run so that I can add keys
? I want an agent for my keys in the current shell
> A key agent for this shell, which `ssh-add` can then fill
$ eval "$(ssh-agent -s)"
+ After that, `ssh-add` loads a key.

? to start the agent and load the key {name}
? agent plus the key {name}, so that I type the passphrase once
? Could not open a connection to your authentication agent, when I load {name}
? ssh-add ~/.ssh/{name} fails because no agent runs
? I am tired of typing the passphrase of {name} at every login
? the passphrase of {name} only once per session, and no agent is running yet
? ssh asks for the passphrase of {name} over and over. Can something remember it?
? start an agent here and give it {name}
? the two commands for an agent with the key {name}
> An agent for this shell with the key {name} in it
$ eval "$(ssh-agent -s)"
$ ssh-add ~/.ssh/{name}
+ The agent forgets the key when it ends.

? to have the agent forget {name} after {time}
? ssh-add {name} for only {time}
? load {name} into the agent, but not for longer than {time}
? the key {name} should stay in the agent for {time}
? agent, key {name}, lifetime {time}
? can the agent drop {name} by itself after {time}
? I do not want {name} to stay loaded all day, {time} is enough
? {name} in the agent with a time limit of {time}
> The key {name} loaded into the agent for {time}
$ ssh-add -t {time.seconds} ~/.ssh/{name}
+ The number counts seconds.

? which keys does the agent hold
? to list the keys in my ssh agent
? ssh-add, show what is loaded
? is my key loaded
? does the agent know any key
? list of identities in the agent
? The agent has no identities. How did I see that?
? I forgot whether I have already added my key
> The keys that the agent holds
$ ssh-add -l
+ `ssh-add -D` removes them all.

? to make a new key pair, {type}, in the file {name}
? ssh-keygen, type {type}, file {name}
? new {type} key called {name}
? the server {host} wants a key of the type {type}, I would call it {name}
? generate {type} keys, file name {name}
? create a pair of keys with the method {type} and store it as {name}
? which option chooses {type} for a new key {name}
? I need a {type} key, please put it in ~/.ssh/{name}
> A new key pair of the type {type} in ~/.ssh/{name}
$ ssh-keygen -t {type} -f ~/.ssh/{name}
+ The public half is in ~/.ssh/{name}.pub.
@ type=ed25519,ecdsa,rsa

? to make an RSA key with {bits} bits called {name}
? rsa key, {bits} bits, file {name}
? old device, it only knows RSA: a key {name} of {bits} bits
? ssh-keygen: rsa {bits}, name {name}
? generate {bits}-bit rsa keys in {name}
? the guidelines demand RSA with {bits} bits. The file should be {name}.
? new key {name}, not ed25519 but RSA with {bits} bits
? which option sets the length to {bits} for the RSA key {name}
? key length {bits}, RSA, {name}
> A new RSA key pair of {bits} bits in ~/.ssh/{name}
$ ssh-keygen -t rsa -b {bits} -f ~/.ssh/{name}
+ Ed25519 is shorter and faster where the server knows it.
@ bits=2048,3072,4096,8192

? fingerprint of my key {name}
? to see the fingerprint of the key {name}
? somebody wants the fingerprint of {name}.pub
? how do I compute the fingerprint of {name}
? which key is {name}? The fingerprint would tell me
? ssh-keygen, show the fingerprint of {name}
? the web page lists fingerprints. Which one belongs to {name}?
? check by its fingerprint that {name} is the right key
> The fingerprint of the key {name}
$ ssh-keygen -l -f ~/.ssh/{name}.pub
+ `-E md5` shows it in the old spelling.

? to change the passphrase of {name}
? new passphrase for the key {name}
? {name} has no passphrase yet, how do I add one
? my key {name} should get another passphrase
? somebody watched me type the passphrase of {name}
? ssh-keygen: passphrase of {name}, change it
? can I give {name} a new passphrase without making a new key
? the passphrase of the key file {name} is too short, replace it
> A new passphrase for the key {name}
$ ssh-keygen -p -f ~/.ssh/{name}
+ The key itself stays the same, so nothing changes on the servers.

? I have only the private key {name}. How do I get the public one?
? to make {name}.pub again from {name}
? {name}.pub is lost, {name} is still there
? public key from the private key {name}
? derive the public half of {name}
? recreate {name}.pub
? I deleted {name}.pub by mistake
? print the public key that belongs to {name} into {name}.pub
> The public key of {name}, written to ~/.ssh/{name}.pub
$ ssh-keygen -y -f ~/.ssh/{name} > ~/.ssh/{name}.pub
+ The way back, from public to private, does not exist.

? to install the public key {name}.pub for {user} on {host}
? ssh-copy-id with the key {name} to {user}@{host}
? put {name}.pub on {host}, account {user}
? {user} should get into {host} with the key {name} from now on
? I have a new key {name} and still must type the password of {user} on {host}
? how does {name}.pub get into authorized_keys of {user} at {host}
? authorise the key {name} at {host} for {user}
? my key {name} has to be known to {host}; I am {user} there
? upload the public half of {name} to {host} for {user}
> The public key {name}.pub installed on {host} for {user}
$ ssh-copy-id -i ~/.ssh/{name}.pub {user}@{host}
+ It asks for the password one last time.

? install my public key for {user} on {host}, where ssh listens on port {port}
? ssh-copy-id {user}@{host}, port {port}
? to log in without a password as {user} on {host}, port {port}
? my key to {host} for {user}; the port is {port}
? ssh-copy-id does not reach {host} because the port is {port}. I am {user}.
? put my key on {host}, port {port}, login {user}
? passwordless ssh for {user} at {host} through {port}
> Your public key installed on {host} for {user} through port {port}
$ ssh-copy-id -p {port} {user}@{host}
+ It asks for the password one last time.

? Host key verification failed for {host}
? "Host key verification failed." after {host} was set up anew
? WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! for {host}
? ssh shouts that the identification of {host} has changed. We reinstalled it.
? someone could be eavesdropping, says ssh about {host}, but it only has a new disk
? offending key in known_hosts for {host}
? {host} has a new host key and ssh refuses to connect
? to delete the line of {host} from my known hosts
? since the reinstallation of {host} ssh refuses to go there, with a large warning
? known_hosts: throw out {host}
> The old key of {host} removed from your known hosts
$ ssh-keygen -R {host}
+ Do this only if you know why the key has changed.

? known_hosts entry of {host} on port {port} is outdated
? to remove {host} with the port {port} from known_hosts
? host key changed for {host}, port {port}
? ssh-keygen finds no entry of {host}, perhaps because of the port {port}
? offending key for [{host}]:{port}
? {host} got a new key, I connect through port {port}. Forget the old one
? delete [{host}]:{port} from the known hosts
> The old key of {host} with the port {port} removed from your known hosts
$ ssh-keygen -R '[{host}]:{port}'
+ The brackets are needed when the port is not 22.

? is {host} in my known_hosts
? to look up {host} in the known hosts
? known_hosts: do I have a line for {host}
? have I ever accepted the key of {host}
? find {host} in known_hosts, names are scrambled there
? which host key do I have for {host}
? ssh-keygen: search the known hosts for {host}
> The entry of {host} in your known hosts
$ ssh-keygen -F {host}
+ `ssh-keygen -R {host}` removes it.

? Permission denied (publickey) for {user}@{host}
? {user}@{host}: Permission denied (publickey,password).
? "Permission denied (publickey)" when {user} logs into {host}. Why?
? {host} rejects my key for {user}
? {host} will not let {user} in with the key
? my key does not work at {host}, user {user}; how do I see the reason
? I copied my key, yet {host} says permission denied to {user}
? the server {host} does not accept the key of {user}
? ssh {user}@{host} ends with publickey in brackets
> The server {host} accepted no key for {user}; this login shows which keys are offered
$ ssh -v {user}@{host}
+ Look for the lines with `Offering public key`.

? WARNING: UNPROTECTED PRIVATE KEY FILE! It is about {name}
? "Permissions 0644 for {name} are too open." What do I do?
? It is required that your private key files are NOT accessible by others: {name}
? ssh ignores my key {name} because others could read it
? the key {name} came from a USB stick and ssh says its rights are too open
? {name}: bad permissions, says ssh
? this private key will be ignored, {name}
? my key {name} is too open
? ssh complains that everybody can read {name}
? which rights does ssh want for the private key {name}
> The private key {name} made readable for you alone
$ chmod 600 ~/.ssh/{name}
+ SSH refuses keys that other users can read.

? rights for ~/.ssh and authorized_keys
? to repair the permissions of authorized_keys and its folder
? Authentication refused: bad ownership or modes for directory .ssh
? my key is in authorized_keys but the password is still asked for; are the rights wrong
? sshd ignores authorized_keys because of its mode
? which modes do .ssh and authorized_keys need
? the log says bad ownership or modes for file authorized_keys
? chmod for authorized_keys and the folder around it
> The folder ~/.ssh and its file authorized_keys made accessible for you alone
$ chmod 700 ~/.ssh
$ chmod 600 ~/.ssh/authorized_keys
+ The home directory must not be writable for others either.

? ssh: connect to host {host} port {port}: Connection timed out
? connection to {host} on port {port} times out
? {host} does not answer on port {port}, ssh hangs and then gives up
? ssh to {host} waits for minutes and ends with timed out; the port is {port}
? "Operation timed out" for {host}, port {port}
? I wait and wait for {host}:{port} and nothing comes
? how do I see whether {host} can be reached on port {port}
> No answer came from {host}; test whether its port {port} can be reached
$ nc -vz -w 5 {host} {port}
+ A firewall in between, or a machine that is off, gives no answer at all.

? my ssh session to {host} is cut off when I do nothing
? client_loop: send disconnect: Broken pipe, machine {host}
? to keep the connection to {host} alive
? {host} drops me after a few idle minutes
? ssh to {host} freezes whenever I make coffee
? "Broken pipe" on {host} after a pause
? {host} should get a sign of life every minute so that it does not cut the line
? idle ssh to {host} is closed, how do I prevent that
> A login on {host} that sends a sign of life every minute
$ ssh -o ServerAliveInterval=60 {host}
+ `ServerAliveInterval 60` in ~/.ssh/config does it for good.

? a short name {name} for {user}@{host} with the key {name2}
? ssh config: {name} means {host}, login {user}, key {name2}
? to type ssh {name} and land on {host} as {user} with the key {name2}
? Host entry {name}: address {host}, user {user}, identity {name2}
? I always type {user}@{host} and the key {name2}. Can it be just {name}?
? alias {name} for {host}, account {user}, key file {name2}
? config lines so that {name} stands for {host} with {user} and {name2}
? what goes into ~/.ssh/config for {host} as {name}, user {user}, key {name2}
> An entry called {name} in ~/.ssh/config
$ Host {name}
$     HostName {host}
$     User {user}
$     IdentityFile ~/.ssh/{name2}
+ After that, `ssh {name}` is enough.

? config lines so that {host2} is always reached through {host}
? ~/.ssh/config: {host2} by way of {host}, permanently
? to go through {host} automatically whenever I type ssh {host2}
? I am tired of typing the jump host {host} for {host2}
? ssh {host2} should jump over {host} by itself
? make {host} the standard gate to {host2}
? Host entry for {host2} with {host} in between
? how do I save the jump over {host} to {host2} in the configuration
> An entry for {host2} in ~/.ssh/config that goes through {host}
$ Host {host2}
$     ProxyJump {host}
+ After that, `ssh {host2}` is enough.

? config lines: user {user} on every machine of {word}.org
? in ~/.ssh/config I want to be {user} on all hosts below {word}.org
? to log in as {user} anywhere in {word}.org without saying it
? all machines whose names end in {word}.org know me as {user}
? my user name is {user} on all of {word}.org, can ssh remember that
? wildcard entry for {word}.org, login {user}
? a Host block for everything in {word}.org with the user {user}
> An entry in ~/.ssh/config for every machine of {word}.org
$ Host *.{word}.org
$     User {user}
+ The star stands for any name.

? to see windows of programs on {host} here, as {user}
? graphical program on {host}, shown on my screen, user {user}
? ssh to {host} as {user} with X11 forwarding
? cannot open display, when {user} starts a window on {host}
? "Can't open display" on {host}. I came in by ssh as {user}.
? I am {user} on {host} and no window opens
? which option forwards windows from {host} for {user}
? plots on {host} should open on my laptop; login {user}
> A login on {host} as {user} that shows windows on your screen
$ ssh -X {user}@{host}
+ `-Y` trusts the other machine fully and helps where `-X` fails.

? to let {host} use my keys for the next hop, user {user}
? agent forwarding to {host} as {user}
? ssh {user}@{host} and from there on with the keys of my laptop
? on {host} git asks for a key. Can {user} use the agent from here?
? forward my agent to {host}, login {user}
? which option takes the agent along to {host} for {user}
? my keys are only on the laptop, but from {host} I need to go further as {user}
> A login on {host} as {user} that takes your agent along
$ ssh -A {user}@{host}
+ Administrators of {host} could use the agent meanwhile, so do it only where you trust them.

? is the key {name} accepted by {host} for {user}? No password prompt, please
? to test the login of {user} on {host} with {name} without being asked anything
? does {name} work for {user}@{host}? It is for a script, so it must not ask
? ssh check in a script: {user}, {host}, key {name}, never prompt
? fail instead of asking for a password: {user}@{host} with {name}
? try {name} on {host} as {user}, no questions
> A test whether {host} accepts the key {name} for {user}, without any prompt
$ ssh -o BatchMode=yes -i ~/.ssh/{name} {user}@{host} true
+ The exit code is 0 when it works.

? to <log in to|log into|connect to> {host} as {user}
? ssh to {host} as {user}
? how does {user} get a shell on {host}
? {user}@{host}, login
? remote shell on {host} for {user}
> A login on {host} as {user}
$ ssh {user}@{host}
+ `exit` or Ctrl-d ends the session.

? to log into {host} on port {port} as {user}
? ssh {user} at {host}, port {port}
? {host} listens for ssh on port {port}. How does {user} get in?
? to reach {host} by ssh when the port is {port} and the user {user}
? ssh with the port {port} to {host} as {user}
> A login on {host} as {user} through port {port}
$ ssh -p {port} {user}@{host}
+ `scp` spells the same option with a capital `-P`.

? to log into {host} as {user} with the key {name}
? ssh to {user}@{host} with the key file ~/.ssh/{name}
? use my key {name} for {user} on {host}
? which option picks the private key {name} for ssh {user}@{host}
> A login on {host} as {user} with the key {name}
$ ssh -i ~/.ssh/{name} {user}@{host}
+ The file must be readable by nobody else: `chmod 600 ~/.ssh/{name}`.

? to <make|create|generate> an ssh key with the comment {user}@{host}
? new ssh key, comment {user}@{host}
? ssh-keygen ed25519 with the comment {user}@{host}
? I need a key pair labelled {user}@{host}
> A new Ed25519 key pair with the comment {user}@{host}
$ ssh-keygen -t ed25519 -C {user}@{host}
+ Give it a passphrase; only the file ending in .pub may be passed on.

? to <make|create> an ssh key in the file {name}
? new ssh key called {name}
? ssh-keygen into ~/.ssh/{name}
? a separate key {name} for one server
> A new Ed25519 key pair in the file {name}
$ ssh-keygen -t ed25519 -f ~/.ssh/{name}
+ The public half is in ~/.ssh/{name}.pub.

? to put my public key on {host} for {user}
? to log into {host} as {user} without a password
? ssh-copy-id to {host}, user {user}
? no more password prompts for {user} on {host}
? to install my ssh key for {user} at {host}
> Your public key installed on {host} for {user}
$ ssh-copy-id {user}@{host}
+ It asks for the password one last time.

? to copy {file} to {dir} on {host}
? scp {file} to {host}, folder {dir}
? {file} has to go to {host}:{dir}
? upload {file} to {dir} at {host}
? to send {file} over ssh to {host}, into {dir}
> The file {file} copied to {dir} on {host}
$ scp {file} {host}:{dir}
+ Add `-P 2222` when the server uses another port than 22.

? to fetch {file} from {host}
? to copy {file} from {host} to this machine
? scp: get {file} from {host}
? download {file} from my account on {host} via ssh
> The file {file} fetched from {host} into the current folder
$ scp {host}:{file} .
+ Without a path, {file} is looked for in your home directory there.

? to copy the <folder|directory> {dir} to {host} <with|using> scp
? scp a whole folder {dir} to {host}
? {dir} with everything in it to {host}
? the directory {dir} has to be on {host} too
> The folder {dir} with all its content copied to {host}
$ scp -r {dir} {host}:
+ `rsync -a` is better when most of it is there already.

? to reach port {port} of {host} as port {port2} on my machine
? ssh tunnel: local port {port2} to port {port} on {host}
? forward local {port2} to {port} at {host}
? I want to open localhost:{port2} and see what {host} serves on {port}
? port forwarding with ssh from {port2} here to {port} on {host}
> A tunnel from the local port {port2} to port {port} on {host}
$ ssh -N -L {port2}:localhost:{port} {host}
+ It lasts as long as this command runs.

? to make my port {port} reachable on {host} as {port2}
? reverse tunnel from {host} port {port2} to my port {port}
? ssh -R: {host}:{port2} should lead to port {port} here
? people on {host} should see my local port {port} as {port2}
> A reverse tunnel from port {port2} on {host} to your port {port}
$ ssh -N -R {port2}:localhost:{port} {host}
+ It lasts as long as this command runs.

? to give {host} the short name {name} in ssh, with user {user} and port {port}
? ssh config entry {name} for {user} at {host}, port {port}
? to type only ssh {name} instead of the address {host}, port {port}, user {user}
? Host block in ~/.ssh/config: {name} is {host}, {user}, {port}
> An entry called {name} in ~/.ssh/config
$ Host {name}
$     HostName {host}
$     User {user}
$     Port {port}
+ After that, `ssh {name}` is enough.

? to go through {host} to reach {host2}
? ssh to {host2} by way of {host}
? {host2} can only be reached from {host}. How do I log in?
? jump host {host}, target {host2}
> A login on {host2} that goes through {host}
$ ssh -J {host} {host2}
+ `ProxyJump {host}` in ~/.ssh/config does the same for good.

? to run {program} on {host} without logging in for long
? execute {program} on {host} by ssh
? run one command, {program}, on the machine {host}
? {program} on {host}, only the output is needed
> The program {program} run on {host}, with its output shown here
$ ssh {host} {program}
+ Quote the command when it holds blanks or pipes.

? which permissions should the private key {name} have
? to protect my private key {name}
? ssh says the permissions of {name} are too open
? chmod for the ssh key {name}
? "UNPROTECTED PRIVATE KEY FILE" for the key {name}. What now?
> The private key {name} made readable for you alone
$ chmod 600 ~/.ssh/{name}
+ SSH refuses keys that other users can read.

? which permissions does the folder .ssh need
? to protect my .ssh directory
? chmod for ~/.ssh
? rights of the .ssh folder
> The folder ~/.ssh made accessible for you alone
$ chmod 700 ~/.ssh
+ The files in it usually get the mode 600.

? to load my key {name} into the agent
? ssh-add {name}
? to type the passphrase of {name} only once
? ssh agent with the key {name}
> The key {name} loaded into the running agent
$ ssh-add ~/.ssh/{name}
+ `ssh-add -l` lists the keys that are loaded.

? to forget the old host key of {host}
? {host} was reinstalled and ssh warns about its identification
? "REMOTE HOST IDENTIFICATION HAS CHANGED" for {host}
? remove {host} from known_hosts
> The old key of {host} removed from your known hosts
$ ssh-keygen -R {host}
+ Do this only if you know why the key has changed.

? to see why ssh to {host} <fails|does not work>
? debug ssh {host}
? verbose ssh to {host}
? ssh to {host} hangs, more details please
> A login on {host} that reports every step
$ ssh -v {host}
+ Up to three `-v` give more and more detail.
"""

TEMPLATES["errors"] = r"""
? error while loading shared libraries: lib{word}.so.{n}: cannot open shared object file
? {program}: error while loading shared libraries: lib{word}.so.{n}
? {program} does not start because lib{word}.so.{n} is missing
? my program wants lib{word}.so.{n} and says it cannot open the shared object file
? lib{word}.so.{n} not found at the start of a program
? cannot open shared object file: lib{word}.so.{n}
? "lib{word}.so.{n}: cannot open shared object file: No such file or directory"
? the loader complains about lib{word}.so.{n}
? a program that worked yesterday now misses lib{word}.so.{n}
> The loader does not find the library lib{word}.so.{n}; see whether the system knows it
$ ldconfig -p | grep lib{word}.so
+ If it lies in a folder of its own, add that folder to LD_LIBRARY_PATH.
@ n=1,2,3,4,5,6,8,10,11,12

? fatal error: {word}.h: No such file or directory
? gcc does not find {word}.h
? compiling fails: {word}.h: No such file or directory
? make stops because {word}.h is missing
? the compiler wants a header {word}.h that I do not have
? which package has {word}.h
? {word}.h not found while building from source
? "{word}.h: No such file or directory", compilation terminated.
> The header {word}.h is not installed; search for the package that holds it
$ apt-file search {word}.h
+ Such packages usually end in -dev.

? {package} : Depends: lib{word} but it is not going to be installed
? unmet dependencies when I install {package}: lib{word}
? The following packages have unmet dependencies: {package}, it needs lib{word}
? apt will not install {package} because of lib{word}
? {package} depends on lib{word}, says apt, and then stops
? "You have held broken packages", it is about {package} and lib{word}
? I want {package} and apt tells me that lib{word} is not going to be installed
> The package {package} needs lib{word}, which cannot be installed; see which versions apt could take
$ apt-cache policy {package} lib{word}
+ `apt --fix-broken install` repairs what was left half done.

? dpkg was interrupted, you must manually run something
? apt says dpkg was interrupted
? E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem.
? the power failed during an update and now apt refuses to work
? no installation works since the update was cut off
? apt complains about an interrupted dpkg
? half-installed packages after a crash during the upgrade
> An installation was cut off; let dpkg finish what it had begun
$ sudo dpkg --configure -a
+ `apt --fix-broken install` afterwards adds missing packages.

? mkdir: cannot create directory '{dir}': Permission denied
? I may not make the folder {dir}
? permission denied when {user} creates {dir}
? cannot create directory {dir}, permission denied
? making {dir} fails because of permissions
? why can't I write next to {dir}
? {dir} cannot be created: Permission denied
> You may not write in the folder that {dir} would be in; see whose it is
$ ls -ld "$(dirname {dir})"
+ Its owner or an administrator can give you the right to write.

? mkdir: cannot create directory '{name}/{name2}': No such file or directory
? mkdir {name}/{name2} fails, no such file or directory
? I want {name}/{name2}, but mkdir says No such file or directory
? making {name2} inside {name} does not work because {name} is not there
? which option of mkdir makes {name} too when I create {name}/{name2}
? mkdir refuses {name}/{name2}
? cannot create directory {name}/{name2}
> The folder {name} does not exist yet; `-p` creates it along with {name2}
$ mkdir -p {name}/{name2}
+ With `-p` there is no error when the folder exists already.

? cp: -r not specified; omitting directory '{name}'
? cp omits the directory {name}
? copying the folder {name} does nothing, cp says omitting directory
? cp says "omitting directory" about {name}
? I tried to copy {name} and cp left it out
? why does cp skip the folder {name}
? omitting directory {name}, what have I forgotten
> `cp` copies folders only with `-r`; this copies {name} as a folder called {name}-copy
$ cp -r {name} {name}-copy
+ `cp -a` also keeps owners, times and links.

? gzip: {name}.tar.gz: not in gzip format
? gzip: stdin: not in gzip format, when I unpack {name}.tar.gz
? {name}.tar.gz cannot be unpacked, not in gzip format
? unpacking {name}.tar.gz fails, is the file something else
? tar says that {name}.tar.gz does not look like a tar archive
? is {name}.tar.gz really an archive? tar denies it
> The file {name}.tar.gz is no gzip archive; see what it is
$ file {name}.tar.gz
+ A failed download often leaves a web page under this name.

? github does not take my key for {name}
? git clone of {name} from github says permission denied (publickey)
? git@github.com: Permission denied (publickey) for {name}
? git push to {name} on github is refused, publickey
? I cannot clone {name} from github: Could not read from remote repository.
? fatal: Could not read from remote repository {name} (github)
> The server does not know you or your key, so {name} stays closed; test which key it accepts
$ ssh -T git@github.com
+ Add the public key in the settings of your account there.

? CONFLICT (content): Merge conflict in {file}
? git reports a merge conflict in {file}
? merge stopped: {file} has conflicts
? Automatic merge failed; fix conflicts in {file}
? both of us changed {file} and git cannot merge it
? what do I do about a conflict in {file} after git merge
? git wants me to fix conflicts in {file} and commit the result
> Both sides changed the same lines of {file}; edit them, then mark the file as resolved and commit
$ git add {file}
$ git commit
+ `git merge --abort` goes back to the state before the merge.

? error: Your local changes to {file} would be overwritten by merge
? git pull refuses because of my changes to {file}
? git: local changes to {file} would be overwritten
? I cannot pull, {file} has been changed here
? Please commit your changes or stash them before you merge. It is {file}.
? git will not pull while {file} is modified
? pull is aborted on account of {file}
> Your changes to {file} are not committed; put them aside, pull, and take them back
$ git stash
$ git pull
$ git stash pop
+ A conflict can come up at the last step.

? error: externally-managed-environment when I install {package} with pip
? pip install {package}: This environment is externally managed
? pip refuses to install {package}, externally-managed-environment
? I cannot install {package}, pip says the environment is managed by somebody else
? "externally-managed-environment", package {package}
? pip tells me to use a virtual environment for {package}
? Debian does not let pip install {package}
> The system's Python belongs to apt; install {package} in a virtual environment
$ python3 -m venv ~/venv
$ ~/venv/bin/pip install {package}
+ `source ~/venv/bin/activate` makes it the standard in this shell.

? python says MemoryError in {program}
? {program}: std::bad_alloc
? {program} stops with cannot allocate memory
? Cannot allocate memory, {program}
? {program} ran out of memory
? terminate called after throwing an instance of 'std::bad_alloc', program {program}
? out of memory while {program} runs, how much does it need
? the system will not give {program} any more memory
> The program {program} asked for more memory than it could get; measure its peak
$ /usr/bin/time -v {program}
+ The line `Maximum resident set size` is the peak in KiB.

? CUDA out of memory in {program}
? {program}: torch.cuda.OutOfMemoryError
? {program} says that the GPU memory is not enough
? RuntimeError: CUDA out of memory, from {program}
? graphics memory full as soon as {program} starts
? the video card has no memory left for {program}
? out of GPU memory, script {program}
> The memory of the graphics card is full; see which programs use it
$ nvidia-smi
+ Smaller batches in {program} need less memory.

? Job for {service}.service failed because the control process exited with error code
? {service} does not start, control process exited with error code
? systemctl start {service} fails
? {service}.service: Failed with result 'exit-code'
? the service {service} cannot be started and I don't see why
? starting {service} ends in an error
? {service} refuses to come up, where is the reason written
? why does {service} not start
> The service {service} ended with an error at its start; its last messages tell why
$ journalctl -u {service} -n 50
+ `systemctl status {service}` shows the exit code.

? Unit {word}.service not found
? Failed to start {word}.service: Unit {word}.service not found.
? systemd does not know {word}.service
? systemctl start {word} says unit not found
? there is no unit {word}, says systemctl
? I wrote {word}.service and systemd does not find it
? unit {word} could not be found
> systemd has no unit called {word}; read the unit files again and search for the name
$ sudo systemctl daemon-reload
$ systemctl list-unit-files | grep {word}
+ Your own unit files belong in /etc/systemd/system.

? curl: (60) SSL certificate problem at {host}
? the certificate of {host} has expired, says curl
? curl does not trust {host}: SSL certificate problem
? SSL: certificate has expired, {host}
? https to {host} fails with a certificate error
? is the certificate of {host} too old
? certificate verify failed for {host}
> The certificate of {host} is not accepted; see how long it is valid
$ openssl s_client -connect {host}:443 < /dev/null | openssl x509 -noout -dates
+ A wrong clock on your own machine has the same effect.

? Disk quota exceeded while I write {file}
? {file}: Disk quota exceeded
? I cannot save {file} because of my quota
? quota exceeded, writing {file} is impossible
? the disk has space, but {file} is refused with quota exceeded
? why may I not write {file}? Something about a quota.
? my quota is used up, I noticed when saving {file}
> You have used up your share of the disk, so {file} cannot be written; see how much you use
$ quota -s
+ `du -sh ~/* | sort -h` shows what takes most of it.

? unexpected end of file in {word}.sh
? {word}.sh: syntax error: unexpected end of file
? syntax error near unexpected token in {word}.sh
? bash reports a syntax error in {word}.sh
? is something wrong with the quotes in {word}.sh? Unexpected end of file
? {word}.sh stops with a syntax error and I want to test it without running it
? check {word}.sh for syntax errors
> A bracket, a quote or a word such as `fi` is missing in {word}.sh; check it without running it
$ bash -n {word}.sh
+ The line number in the message is where the shell noticed it, not always where the mistake is.

? "No space left on device" when I write {file}. What <now|can I do>?
? saving {file} fails: No space left on device
? I get No space left on device for {dir}
? {program}: write error: No space left on device
! The file system is full, or it has no free inodes. See which one is full, then delete or move something.
$ df -h
$ df -i

? bash: {word}: command not found
? {word} command not found, what does it mean
? the shell says "{word}: command not found"
? I typed {word} and got command not found
? why does it say command not found for {word}
! The shell found no program called {word}: the name is misspelt, or the program is not installed or not in PATH. Search the packages for it.
$ apt-cache search {word}

? bind: Address already in use, port {port}
? my server cannot start because port {port} is already in use
? {service} says Address already in use for {port}
? "Address already in use" on port {port}
! Another program already listens on port {port}. Find it, then stop it or choose another port.
$ ss -tlnp 'sport = :{port}'

? bash: ./{script}: Permission denied
? I cannot run ./{script}, Permission denied
? permission denied when I start my script {script}
? why can't I execute {script}? It says Permission denied
! The file {script} is not marked as executable. Set the mark, and then start it again.
$ chmod +x {script}
$ ./{script}

? Text file busy when I overwrite {program}
? cp: cannot create regular file: Text file busy, for {program}
? {program}: Text file busy
? what does Text file busy mean for {program}
! The program {program} is running, so its file cannot be overwritten. Find the process and end it first.
$ fuser -v {program}

? bash: cd: {dir}: No such file or directory
? No such file or directory, but I thought {dir} exists
? {dir}: No such file or directory
? why does it say No such file or directory for {dir}
! There is no folder {dir} seen from where you are: check the spelling, the case of the letters and where you are.
$ pwd
$ ls

? rm: cannot remove '{name}': Is a directory
? I cannot delete {name}, it says Is a directory
? Is a directory, says rm about {name}
? rm refuses to delete {name} because it is a directory
! `rm` deletes only files unless it is told otherwise. Delete the folder {name} with everything in it this way.
$ rm -r {name}
+ There is no way to get it back.

? rmdir: failed to remove '{name}': Directory not empty
? Directory not empty, says rmdir for {name}
? I cannot remove the folder {name}, directory not empty
? why does rmdir {name} fail with Directory not empty
! `rmdir` removes only empty folders, and {name} still holds something, perhaps hidden files. Look first.
$ ls -A {name}

? umount: {dir}: target is busy
? I cannot unmount {dir}, target is busy
? unmounting {dir} fails because it is busy
? who keeps {dir} busy when I umount
! A program still has a file open in {dir}, or a shell stands in it. Find it, end it, and unmount again.
$ fuser -vm {dir}

? Argument list too long when I delete *.{ext}
? rm *.{ext}: Argument list too long
? bash: /bin/rm: Argument list too long for .{ext} files
? there are so many .{ext} files that rm says Argument list too long
! The names together are longer than a command line may be. Let find delete the .{ext} files one after the other.
$ find . -maxdepth 1 -name '*.{ext}' -delete

? my program was Killed, nothing else is printed: {program}
? {program} ends with just "Killed"
? why is {program} killed
? {program} was killed, was it the memory
! The kernel probably ended {program} because the memory was full. The kernel log says so.
$ journalctl -k | grep -i 'out of memory'

? Segmentation fault in {program}
? {program} crashes with Segmentation fault
? what does segmentation fault mean for {program}
? segfault when I run {program}
! The program {program} touched memory that is not its own: this is a fault in the program. A debugger shows where.
$ gdb {program}

? E: Unable to locate package {package}
? apt cannot locate the package {package}
? Unable to locate package {package}, what do I do
? apt install {package} says unable to locate package
! The package lists are old, or {package} is called differently. Update the lists and search for the name.
$ apt update
$ apt search {package}

? Could not get lock /var/lib/dpkg/lock-frontend
? apt says could not get lock
? dpkg frontend lock is held by another process
? I cannot install anything, the dpkg lock is taken
! Another program is installing packages just now. Wait until it has ended; do not delete the lock. See who holds it.
$ fuser -v /var/lib/dpkg/lock-frontend

? Connection refused when I connect to {host} port {port}
? connect to {host} port {port}: Connection refused
? {host}:{port} refuses the connection
? why is the connection to port {port} on {host} refused
! The machine {host} answers, but nothing listens on port {port} there. Check on {host} that the service runs.
$ ss -tlnp 'sport = :{port}'

? Could not resolve host: {host}
? {host}: Name or service not known
? Temporary failure in name resolution for {host}
? the name {host} cannot be resolved
! The name {host} could not be turned into an address: it is misspelt, or the name server is not reachable. Test it.
$ getent hosts {host}

? Read-only file system when I write to {dir}
? cannot create file in {dir}: Read-only file system
? {dir} is suddenly a read-only file system
? why is {dir} read-only
! The file system is mounted for reading only, often after a disk error. Look at the kernel log, then mount it for writing again.
$ dmesg | tail
$ mount -o remount,rw {dir}

? {user} is not in the sudoers file
? sudo says {user} is not in the sudoers file
? {user} cannot use sudo
? "{user} is not in the sudoers file. This incident will be reported."
! The user {user} may not use sudo. An administrator can add {user} to the group sudo.
$ usermod -aG sudo {user}
+ It takes effect at the next login.

? Too many open files in {program}
? {program}: Too many open files
? error too many open files from {program}
? why does {program} say Too many open files
! The program {program} reached its limit of open files. Raise the limit in this shell and start it again.
$ ulimit -n 65536
+ The hard limit, shown by `ulimit -Hn`, cannot be passed without root rights.

? ModuleNotFoundError: No module named '{word}'
? python does not find the module {word}
? No module named {word}
? import {word} fails in python
! Python has no package called {word} in the environment that is active. Install it there.
$ python3 -m pip install {word}

? /usr/bin/env: 'python': No such file or directory, for {name}.py
? {name}.py fails because env does not find python
? env: python: No such file or directory when I start {name}.py
? why does {name}.py say No such file or directory about python
! The first line of {name}.py asks for `python`, but here the program is called `python3`. Change that line.
$ sed -i '1s/python$/python3/' {name}.py

? bad interpreter: /bin/bash^M when I run {name}.sh
? {name}.sh: /bin/bash^M: bad interpreter
? what is ^M in bad interpreter, script {name}.sh
? my script {name}.sh from Windows says bad interpreter
! The file {name}.sh has the line ends of Windows. Remove the extra character at the end of each line.
$ sed -i 's/\r$//' {name}.sh

? Permission denied while trying to connect to the Docker daemon socket as {user}
? docker says permission denied for {user}, daemon socket
? {user} may not use docker: permission denied on docker.sock
? why can {user} not talk to the docker daemon
! The user {user} is not in the group docker. Add {user} to it, and log in again afterwards.
$ usermod -aG docker {user}

? fatal: not a git repository
? git says not a git repository
? git status: fatal: not a git repository (or any of the parent directories)
? why does git say that this is no repository
! You are in a folder that git does not manage. Change into the right folder, or make this one a repository.
$ git init

? ! [rejected] {branch} -> {branch} (fetch first)
? git push of {branch} was rejected, fetch first
? my push to {branch} is rejected
? git: updates were rejected because the remote contains work that you do not have, branch {branch}
! Somebody else has pushed to {branch} in the meantime. Fetch that work, put yours on top, and push again.
$ git pull --rebase origin {branch}
$ git push origin {branch}
"""

TEMPLATES["choose"] = r"""
? {program} uses one of {n} <cores|CPUs> at 100% and the others do nothing. More cores or a faster one
? a program keeps one core busy while the others of {n} <cores|cores|CPUs|processors|vCPUs> idle; what helps
? would more than {n} <cores|cores|CPUs|processors|vCPUs> make a single-threaded program faster
? my script works on one core only. Do more than {n} <cores|cores|CPUs|processors|vCPUs> help?
? only one of my {n} <cores|cores|CPUs|processors|vCPUs> is busy. Buy more cores?
? should I rent a machine with more than {n} <cores|cores|CPUs|processors|vCPUs> for a program with a single thread
? one thread, {n} <cores|cores|CPUs|processors|vCPUs>, too slow: what should I change
? we have {n} <cores|cores|CPUs|processors|vCPUs> and the program uses just one. Is a bigger machine sensible?
? is it worth going beyond {n} <cores|cores|CPUs|processors|vCPUs> when the program has one thread
! More cores do not help, because the program uses only one. Start several copies on parts of the data, or take a faster core.
$ nproc
+ `top` shows 100% for each core that is fully used.
@ n=2..64

? my machine has {n} <cores|cores|CPUs|processors|vCPUs>. How many copies of gzip should run at once over *.{ext}
? compress all .{ext} files, one after the other or in parallel on {n} <cores|cores|CPUs|processors|vCPUs>
? many .{ext} files to gzip and {n} <cores|cores|CPUs|processors|vCPUs>: in parallel?
? should I pack the .{ext} files one by one? There are {n} <cores|cores|CPUs|processors|vCPUs>.
? {n} <cores|cores|CPUs|processors|vCPUs> here and a folder full of .{ext} files that gzip must pack, as fast as possible
? gzip uses one core. I have {n} <cores|cores|CPUs|processors|vCPUs> and hundreds of .{ext} files.
? gzip every .{ext} file, with all of my {n} <cores|cores|CPUs|processors|vCPUs>
? how do I keep {n} <cores|cores|CPUs|processors|vCPUs> busy with gzip on *.{ext}
? one gzip at a time is slow for .{ext} files. With {n} <cores|cores|CPUs|processors|vCPUs>, what would you do?
> In parallel, one gzip for each CPU, because the files do not depend on each other
$ printf '%s\0' *.{ext} | xargs -0 -n 1 -P {n} gzip
+ `-P` is the number of programs at once.
@ n=2..64

? should I build with one job or several? I have {n} <cores|cores|CPUs|processors|vCPUs>
? make on {n} <cores|cores|CPUs|processors|vCPUs>: which number
? how many jobs for make with {n} <cores|cores|CPUs|processors|vCPUs>
? compiling takes ages although there are {n} <cores|cores|CPUs|processors|vCPUs>
? make -j what, given {n} <cores|cores|CPUs|processors|vCPUs>
? I have {n} <cores|cores|CPUs|processors|vCPUs> and make uses one of them
? is it right to start as many compilers as I have, with {n} <cores|cores|CPUs|processors|vCPUs>
? speed up make; the machine has {n} <cores|cores|CPUs|processors|vCPUs>
? to choose the number of make jobs for {n} <cores|cores|CPUs|processors|vCPUs>
? best make command for {n} <cores|cores|CPUs|processors|vCPUs>, please
> One job for each CPU, which suits a build that has the memory for it
$ make -j {n}
+ Take fewer when the memory runs short, because each compiler needs some hundred MB.
@ n=2..64

? ffmpeg should use {n} <cores|cores|CPUs|processors|vCPUs> and no more for {video}
? convert {video} with {n} <cores|cores|CPUs|processors|vCPUs>: one file, how do I say that
? how many threads for ffmpeg on {video} if I may use {n} <cores|cores|CPUs|processors|vCPUs>
? {video} has to be converted, but only {n} <cores|cores|CPUs|processors|vCPUs> may be busy
? limit ffmpeg to {n} <cores|cores|CPUs|processors|vCPUs> while it converts {video}
? my colleagues need the machine too, so ffmpeg gets {n} <cores|cores|CPUs|processors|vCPUs> for {video}
? ffmpeg: {n} <cores|cores|CPUs|processors|vCPUs>, input {video}
? {n} <cores|cores|CPUs|processors|vCPUs> are mine. Which number of threads for {video}?
> One thread for each CPU that ffmpeg may use
$ ffmpeg -i {video} -threads {n} output.mp4
+ More threads than CPUs do not make it faster.
@ n=2..64

? one after the other or at the same time: {script} on every .{ext} file, {n} <cores|cores|CPUs|processors|vCPUs> are free
? run ./{script} over all .{ext} files with {n} <cores|cores|CPUs|processors|vCPUs>
? {n} <cores|cores|CPUs|processors|vCPUs> are idle and ./{script} must go through all *.{ext}
? GNU parallel or a loop for ./{script} on .{ext} files? I have {n} <cores|cores|CPUs|processors|vCPUs>
? should ./{script} take the .{ext} files in turn or in parallel, with {n} <cores|cores|CPUs|processors|vCPUs>
? ./{script} needs a minute per .{ext} file and uses one core. There are {n} <cores|cores|CPUs|processors|vCPUs>.
? how many at once: ./{script}, *.{ext}, {n} <cores|cores|CPUs|processors|vCPUs>
? a loop over *.{ext} with ./{script} is slow, what can I do with {n} <cores|cores|CPUs|processors|vCPUs>
> At the same time, as many as there are free CPUs, since the files do not depend on each other
$ parallel -j {n} ./{script} {{}} ::: *.{ext}
+ Make sure that the copies together fit into the memory.
@ n=2..64

? each copy of ./{script} needs the whole disk, one after the other or in parallel over .{ext} files
? ./{script} reads the disk all the time. Run it on all *.{ext} at once or in turn?
? the disk is the slow part, should ./{script} handle the .{ext} files in parallel
? ./{script} hardly uses the CPU, the hard disk rattles. Several at once on *.{ext}?
? parallel or in turn for ./{script} on .{ext} files when the disk is at its limit
? will more copies of ./{script} help if the disk is busy anyway? The files are *.{ext}
? I/O-bound script ./{script}, many .{ext} files: loop or parallel
> One after the other, since the disk is the limit and more copies would only wait for it
$ for f in *.{ext}; do ./{script} "$f"; done
+ `iostat -x 1` shows how busy the disk is.

? {program} is killed at {mem}, more memory or more cores
? {program} needs all of my {mem} and then dies. Would more cores help?
? more CPUs or more RAM for {program}, which uses up {mem}
? out of memory with {program} at {mem}: a bigger machine or more processors
? my {mem} are full as soon as {program} runs; what should I add
? the machine has {mem}, {program} fills it. What do I buy?
? {program} swaps all the time with {mem}. Cores or memory?
? is memory or CPU the problem, {program} fills {mem}
! More memory: {program} uses all that there is, and cores would not change that. Measure first how much it needs at its peak.
$ /usr/bin/time -v {program}
+ The line `Maximum resident set size` is the peak in KiB.

? all {n} <cores|cores|CPUs|processors|vCPUs> are at 100% and half of the memory is free. What does {program} need?
? {program} keeps {n} <cores|cores|CPUs|processors|vCPUs> fully busy, memory is fine; more memory or more cores
? would more RAM speed {program} up? {n} <cores|cores|CPUs|processors|vCPUs>, all at 100%, memory half empty
? load is high on all {n} <cores|cores|CPUs|processors|vCPUs> because of {program}, but there is memory to spare
? {program}: every one of {n} <cores|cores|CPUs|processors|vCPUs> busy, RAM mostly free. What should I upgrade?
? cores or memory for {program}, when {n} <cores|cores|CPUs|processors|vCPUs> are always at their limit
? {program} is too slow, {n} <cores|cores|CPUs|processors|vCPUs> are busy to the last one and memory is left
! More or faster cores: {program} keeps all of them busy, while the memory is not full. Check both while it runs.
$ top
+ The key 1 shows each core, and the line `MiB Mem` the memory.
@ n=2..64

? the database {name} has more and more users, bigger machine or more machines
? one large server or several for the database {name}
? scale the database {name} up or out
? the database {name} is slow, should I add a second machine
? {name} is a PostgreSQL database and the machine is at its limit: another one or a larger one
? two small machines or one large one for the database {name}
? more machines or more memory for my database {name}
! A bigger machine first, above all more memory: one server is far simpler than several. The size of {name} tells how much memory would hold it.
$ psql -c "SELECT pg_size_pretty(pg_database_size('{name}'))"
+ A second machine is useful for reading and as a reserve.

? a pool of python workers on {n} <cores|cores|CPUs|processors|vCPUs>, how many processes
? multiprocessing.Pool with {n} <cores|cores|CPUs|processors|vCPUs>: which number
? python, threads or processes for pure computing on {n} <cores|cores|CPUs|processors|vCPUs>
? I want {n} <cores|cores|CPUs|processors|vCPUs> to compute in python. How large should the pool be?
? python uses one core only, I have {n} <cores|cores|CPUs|processors|vCPUs>
? multiprocessing in python with {n} <cores|cores|CPUs|processors|vCPUs>, what do I write
? how do I use all of {n} <cores|cores|CPUs|processors|vCPUs> from python for heavy computing
? number of worker processes in python, given {n} <cores|cores|CPUs|processors|vCPUs>
> Processes, one for each CPU, because threads of Python share one core when they compute
$ pool = multiprocessing.Pool({n})
+ For work that mostly waits, threads are enough.
@ n=2..64

? {program} keeps only {busy} busy. How many should I give it?
? {busy} are used by {program}, the rest is idle. What number is right?
? {program} with a use of {busy}
? the report says that {program} used {busy}. How many next time?
? cpu use of {program}: {busy}. Too many?
? only {busy} work when {program} runs
? {program}: {busy} busy. Fewer?
? how many cores does {program} need, if {busy} is all it uses
? load of {program}: {busy}, what would be enough
? I was generous with {program}, which keeps {busy} busy. Shrink it to what?
> About {busy.need} cores are enough, since {busy} is {busy.need}
$ taskset -c 0-{busy.last} {program}
+ Measure again with the smaller number before you rely on it.

? threads or processes <for a program that computes a lot|>
? should I use threads or processes
? what is better, threads or processes, for {program}
? difference between threads and processes, which one do I take
! Threads share one memory and are cheap to start, so they suit tasks that exchange much data. Processes are separate, so one that crashes does not harm the others. Python code that computes gains from processes only.

? more RAM or more swap
? is swap as good as RAM
? my machine is short of memory, swap or new memory
? should I buy memory or add swap
! Buy RAM when programs regularly need more memory than there is: swap lies on the disk and is many times slower. A little swap is still useful for data that is rarely touched.

? one big disk or RAID
? do I need RAID or is a single disk enough
? a RAID for {host}, or just one large disk
? is RAID a backup
! A RAID with redundancy keeps the machine running when one disk fails; a single disk is cheaper and simpler. Neither of them replaces a backup, because deleted files are gone on both.

? a faster machine or more machines for a web server
? should I scale up or out for my website
? one strong server or several small ones for {service}
? my web server is too slow, bigger machine or a second one
! Begin with a faster machine, since nothing has to be changed for it. Take several machines when one is no longer enough, or when the site must survive the failure of one.

? gzip or xz <for {file}|for my backups|>
? compress with gzip or with xz
? which packs better, gzip or xz
? is xz worth it compared with gzip
! Take gzip when it has to be fast or when everybody must be able to unpack it. Take xz when size matters most: it packs tighter but needs much more time and memory for it.

? rsync or scp <for {dir}|>
? should I copy {dir} with rsync or scp
? what is the difference between scp and rsync
? scp vs rsync, which one
! For a single file scp is enough. Take rsync for folders that you copy again and again: it sends only what has changed, keeps permissions and can go on after an interruption.

? cron or a systemd timer
? should I run {program} from cron or by a systemd timer
? cron vs systemd timers
? which is better for a nightly job, cron or timers
! A line in cron is quickly written and enough for simple jobs. A systemd timer takes two files, but it logs to the journal, can catch up on missed runs and can limit memory and time.

? tmux or nohup
? should I start {program} in tmux or with nohup
? nohup vs tmux for a long run
? my program takes all night, tmux or nohup
! Take tmux when you want to come back to the program, see its screen and type something. Take nohup for a program that needs no input and only writes to a log.

? SSD or hard disk <for a database|for backups|>
? does an SSD help
? should I put {service} on an SSD or on a hard disk
? ssd vs hdd
! An SSD is far faster when many small pieces are read and written, as databases and systems do. A hard disk costs less per terabyte and is good for backups and large files.

? container or virtual machine <for {service}|>
? docker or a VM
? should {service} run in a container or in a virtual machine
? difference between containers and virtual machines
! A container shares the kernel with its host, so it starts in a moment and costs little. A virtual machine has its own kernel, which costs more but separates better and can run other systems.

? ext4 or btrfs <for {dir}|>
? which file system, ext4 or btrfs
? should {dir} be ext4 or btrfs
? ext4 vs btrfs
! Take ext4 when you want something simple and proven. Take btrfs when you want snapshots, checksums and compression, and are ready to learn its tools.

? apt or pip for {package}
? should I install python packages with apt or pip
? apt vs pip
? is it right to use sudo pip install
! Take apt when Debian has the package: it is updated with the system. Use pip only inside a virtual environment, so that it does not touch what the system needs.

? hard link or symbolic link <for {file}|>
? symlink or hard link
? difference between a hard link and a soft link
? which kind of link do I take for {dir}
! A symbolic link names another path; it works for folders and across disks, but breaks when the target moves. A hard link is a second name of the same file and works on one file system only.

? su or sudo
? should I use su or sudo
? sudo vs su
? what is better for administration, sudo or su
! With sudo you type your own password, only certain people may use it, and each command is logged. With su you need the password of the other account. For single commands, sudo is the better habit.

? more cores or faster cores
? should I buy a CPU with many cores or one with a high clock
? what helps {program} more, more cores or a higher clock
? many slow cores or few fast cores
! More cores help only if the program does several things at once. If it uses one core, as many do, a faster core is better. Watch it in `top`: 100% means one core.

? git merge or git rebase for {branch}
? should I merge or rebase {branch}
? merge vs rebase
? what is the difference between git merge and rebase
! A merge keeps the history as it was and adds one commit that joins the branches. A rebase rewrites your commits on top of the others, which looks tidy. Never rebase what others already use.

? ssh key or password
? is a key safer than a password for ssh
? should I log in with a password or a key
? ssh: password vs key
! A key is safer, since it cannot be guessed and never crosses the network. Protect it with a passphrase and let ssh-agent remember that for you.

? tar or zip <for {dir}|>
? should I pack {dir} as tar or zip
? zip vs tar.gz
? which archive format, zip or tar
! On Linux take tar with gzip, because it keeps owners, permissions and links. Take zip when people on Windows have to open the archive.

? how many jobs for make
? what number goes after make -j
? make -j how much
? how many parallel compilers are sensible
! As many as there are CPUs is a good start, which is what `nproc` prints. Take fewer when the memory is small, because each compiler needs some hundred MB.

? IPv4 or IPv6 for {service}
? do I still need ipv4
? ipv4 vs ipv6
? should {host} have an IPv6 address
! Use both where you can. There are enough IPv6 addresses for every machine, but parts of the internet can still be reached by IPv4 only.

? how much memory should I give a virtual machine
? how many CPUs does a small web server need
? what size of machine for a small website
? what is enough memory for a little server
! For a small website, two CPUs and 2 GB of memory are usually enough. Measure it with `free -h` and `uptime` when it is in use, and enlarge what is full.

? should I call rm once for each of {n} thousand .{ext} files in {dir} or once for all
? {n} thousand .{ext} files in {dir}: a loop with rm, or one big call
? deleting {n} thousand .{ext} files below {dir} one by one takes ages
? rm in a loop is so slow, there are {n} thousand .{ext} files in {dir}
? one rm or many? {dir}, {n} thousand .{ext} files
? my script starts rm {n} thousand times for the .{ext} files in {dir}. Is that wise
? {n} thousand .{ext} files must leave {dir}; many small commands or a big one?
? is it better to delete {n} thousand .{ext} files of {dir} with few calls of rm
? *.{ext} is too long for rm, {n} thousand files in {dir}. Loop?
? clean {dir} of {n} thousand .{ext} files, quickly, not file by file
> A few big calls, since starting a program {n} thousand times costs more than deleting
$ find {dir} -name '*.{ext}' -exec rm {{}} +
+ The plus sign hands many names to each call.
@ n=2..900

? {file} lists many addresses; should I fetch them all at once or at most {n} at a time
? at most {n} downloads at once from the list {file}, or simply all?
? the server bears {n} connections. How do I fetch all addresses in {file}?
? {n} at a time: the addresses in {file}
? wget in a loop is slow, all at once is rude. {n} together would be fine for {file}.
? they asked me for no more than {n} downloads at the same time; the list is {file}
? many addresses in {file}, no more than {n} running at any time
? a colleague started everything in {file} in the background and was blocked; {n} are allowed
? download list {file}, limit {n} parallel
? should the loop over {file} start everything with & when only {n} downloads may run
> At most {n} at once: as soon as one download ends, the next one starts
$ xargs -n 1 -P {n} wget -q < {file}
+ With `&` in a loop, all of them would start together.
@ n=2..20

? {program} is a serial program. Should I give it {n} cores?
? do {n} cores make {program} faster? It has a single thread
? I plan to give {program} {n} cores, though it is purely serial
? {program}, serial, {n} cores: any use?
? somebody told me to start {program} on {n} cores. It has one thread only.
? {n} cores or one for {program}, which was never made parallel
? my {program} runs step after step. Will {n} CPUs shorten that?
? {program} does not get faster with {n} cores! It is a serial code, why?
? single-threaded {program}: keep the {n} cores or give them back
? is it a waste to reserve {n} cores for the serial {program}
> One core is enough: a serial program leaves the other cores of {n} idle
$ taskset -c 0 {program}
+ Several copies on different data could use the others.
@ n=2..64

? the container {name} was killed for memory at {n} GB. Its log says it needs {n2} GB
? {name}: limit {n} GB, killed, wants {n2} GB
? my container {name} dies with {n} GB, at its peak it takes {n2} GB
? should I raise the limit of {name} from {n} GB? I measured {n2} GB
? out of memory in {name}, it had {n} GB and would use {n2} GB
? {n} GB was too little for the container {name}; the peak is {n2} GB
? exit code 137 of {name}. It may use {n} GB, but {n2} GB are needed
? the docker container {name} needs {n2} GB and has {n} GB, what do I change
? help, {name} is gone again: OOM killed at {n} GB, I think {n2} GB would do
? is {n2} GB right for the container {name}, which was killed with {n} GB
> It was killed because {n} GB is too little, so give it {n2} GB
$ docker update --memory={n2}g --memory-swap={n2}g {name}
+ A little more than the peak leaves room for the next run.
@ n=1,2,3,4,6,8,10 n2=12,16,20,24,28,32,48,64

? {program} was stopped at its limit of {n} GB, the peak should be {n2} GB
? I allowed {program} {n} GB and it was killed; it needs {n2} GB
? MemoryMax was {n}G and {program} died. At home it takes {n2} GB.
? {program} killed, limit {n} GB, real need {n2} GB
? what limit for {program}? {n} GB was not enough, {n2} GB would be
? out of memory: {program} under systemd-run with {n} GB, wants {n2} GB
? more memory for {program}, {n2} instead of {n} GB
? is it the memory? {program} ends with "Killed" at {n} GB and uses {n2} GB elsewhere
? {program} has {n} GB and asks for {n2} GB before it dies
? the kernel kills {program} as soon as it passes {n} GB. It has to reach {n2} GB.
> The limit is the problem: {program} needs {n2} GB and had {n} GB
$ systemd-run --scope -p MemoryMax={n2}G {program}
+ `journalctl -k` names the programs that were killed for memory.
@ n=1,2,3,4,5,6,8 n2=10,12,14,16,24,40,64

? my java program {name}.jar asks for {n} GB of heap on a machine with {n2} GB
? -Xmx{n}g for {name}.jar, but there are {n2} GB in this machine
? {name}.jar: wish {n} GB, machine {n2} GB. What works?
? Java refuses to start {name}.jar with {n} GB. The computer has {n2} GB
? can I give {name}.jar {n} GB when the machine has {n2} GB
? a heap of {n} GB for {name}.jar is too much, we own {n2} GB; which value then
? is {n} GB too large for {name}.jar on a {n2} GB server
? {n2} GB machine, {name}.jar, heap {n} GB, error
? the manual of {name}.jar wants {n} GB and my laptop has {n2} GB
? what is sensible for {name}.jar: {n} GB as the manual says, or less, with {n2} GB in all
> A heap of {n} GB cannot fit into {n2} GB, so start with half of the machine
$ java -XX:MaxRAMPercentage=50 -jar {name}.jar
+ The other half is for the system and for what Java needs beside its heap.
@ n=48,64,96,128,256 n2=4,8,12,16,24,32

? make -j {n} on a machine with {n2} cores, is that good
? I typed make -j {n}, there are {n2} cores and everything hangs
? {n} jobs, {n2} cores: too many?
? the script calls make -j {n}, my laptop has {n2} cores
? should I keep -j {n} for make with {n2} cores
? my build uses {n} jobs and the machine, with {n2} cores, crawls
? a colleague builds with -j {n}. I have {n2} cores, which number for me?
? make with {n} jobs swaps like mad on {n2} cores
? {n2} cores here, the guide says make -j {n}
? would make -j {n} be faster than the number of cores, which is {n2}
> Fewer jobs: {n} of them only wait for each other on {n2} cores
$ make -j {n2}
+ Each job also needs memory of its own.
@ n=32,48,64,96,128 n2=2,4,6,8,12,16

? {program} starts {n} threads on {n2} cores and is slow
? too many threads? {program} opens {n}, the machine has {n2} cores
? {n} OpenMP threads, {n2} cores, {program} crawls
? is it bad that {program} uses {n} threads when I have {n2} cores
? {program}: load {n}, cores {n2}
? the load is {n} although there are {n2} cores, because of {program} and its threads
? how many OpenMP threads for {program}? It takes {n} and I own {n2} cores
? {program} got slower since it runs with {n} threads. {n2} cores in this box.
? should {program} keep its {n} threads on a machine with {n2} cores
? reduce the {n} threads of {program} to something that suits {n2} cores
> As many threads as cores, so {n2}, since {n} threads would push each other aside
$ OMP_NUM_THREADS={n2} {program}
+ Programs that do not use OpenMP have an option of their own.
@ n=24,32,48,64,128 n2=2,4,6,8,12,16

? which number of threads suits {program}: {n}, {n2} or {n3}? I want to measure
? to find out whether {program} is faster with {n}, {n2} or {n3} threads
? test {program} with {n}, {n2} and {n3} OpenMP threads
? {n}, {n2} or {n3} threads for {program}, nobody knows
? I never know how many threads {program} likes. Try {n}, {n2}, {n3}?
? a small series for {program}: {n} {n2} {n3} threads
? does {program} scale? Compare {n}, {n2} and {n3} threads
? should I guess the threads of {program} or test {n}, {n2}, {n3}
? {program} got no faster with {n3} threads; were {n} or {n2} better?
? measure {program} over the thread counts {n}, {n2} and {n3}
> A short test tells more than a guess, so time {program} with each number
$ for n in {n} {n2} {n3}; do
$   echo "$n threads"
$   time OMP_NUM_THREADS=$n {program}
$ done
+ Keep the smallest number after which the time hardly falls.
@ n=1,2,3 n2=4,5,6,8 n3=10,12,16,24,32

? how many threads should xz use for {file}: {n}, {n2} or {n3}
? xz with {n}, {n2} and {n3} threads, which is fastest for {file}
? test xz on {file} with {n}, {n2} and {n3} threads
? {n}, {n2}, {n3}: what suits xz and {file}
? is xz on {file} faster with {n3} threads than with {n} or {n2}
? compare the speed of xz for {file}, threads {n} {n2} {n3}
? xz, {file}, a series over {n}, {n2}, {n3} threads
? I gave xz {n3} threads for {file} and saw no gain. Were {n} or {n2} enough?
? a loop that times xz on {file} for {n}, {n2} and {n3} threads
? should I use {n}, {n2} or {n3} threads when I pack {file} with xz
> Measure it, because xz gains only while {file} has enough blocks to share out
$ for n in {n} {n2} {n3}; do time xz -k -c -T $n {file} > /dev/null; done
+ Nothing is written, so only the computing is timed.
@ n=1,2 n2=3,4,6 n3=8,12,16

? the machine has {n} GPUs. Does {program}, which knows one card, get faster with all of them?
? {program} uses the first of {n} cards only, shall I give it all
? {n} GPUs for {program}, written for a single GPU: useful?
? one GPU or {n} for {program}? It was written for one.
? should {program} get {n} cards, if it cannot share its work
? nvidia-smi shows one busy card of {n} while {program} runs
? my {program} supports one GPU. Is it rude to occupy {n}?
? {program}, single GPU code, {n} cards free
? would {n} graphics cards help {program}, which has no support for several
? I paid for {n} GPUs and {program} works on just one!
> One card is enough: {program} cannot use the others of {n}
$ CUDA_VISIBLE_DEVICES=0 {program}
+ The other cards stay free for somebody else.
@ n=2..8

? two programs, {program} and {program2}, and two GPUs: one after the other or together
? {program} and {program2} fight for the first card, the second one idles
? one GPU each for {program} and {program2}
? should {program} and {program2} share one card when there are two
? out of memory on card 0 since {program} and {program2} both sit there; card 1 is empty
? {program} + {program2}, 2 GPUs, how do I split them
? is it better to give {program} a card and {program2} the other one
? I have two GPUs and want {program} and {program2} at the same time
? how do {program} and {program2} stay out of each other's way on two cards
? two cards: {program} on the first, {program2} on the second?
> Together, with a card for each, so that neither waits for the other
$ CUDA_VISIBLE_DEVICES=0 {program} &
$ CUDA_VISIBLE_DEVICES=1 {program2}
+ Each program sees its own card as number 0.

? the training {name}.py does not fit on one card, it would fit on {n}
? {name}.py needs {n} GPUs because of its memory, how do I start it
? CUDA out of memory with one card; {name}.py splits its model over {n}
? one card is too small for {name}.py. {n} of them would do
? should I buy a larger GPU or use {n} of mine for {name}.py, which can be split
? {name}.py, model too large, {n} cards there
? my {name}.py dies on one GPU and knows how to use several; I own {n}
? is one GPU enough for {name}.py, when its model fills {n}
? {n} GPUs or one for {name}.py, whose model is split over the cards
? torchrun for {name}.py: it takes {n} cards to hold the model
> Take {n} cards, since the model is too large for one
$ torchrun --standalone --nproc-per-node={n} {name}.py
+ `nvidia-smi` shows how full each card is.
@ n=2..8

? should I copy {dir} with {n} cp at once from one hard disk to another
? {n} copies at a time of {dir}, one disk: faster?
? {n} parallel cp on the hard disk with {dir} are slower than one, why
? copying {dir} in {n} streams makes the disk rattle
? one cp or {n} for {dir}, when the hard disk is the limit
? is the disk the limit? {n} cp run on {dir} and the CPUs idle
? cores are idle, the disk is at 100%, {n} copies of parts of {dir} run
? would {n} processes copy {dir} faster from a spinning disk
? {dir}, old hard disk, {n} cp together: good idea?
? I start {n} cp for the folders in {dir}, and each gets slower
> One at a time: the disk is the limit, and {n} copies make its head jump
$ cp -a {dir} /mnt/copy
+ `iostat -x 5` shows how busy each disk is.
@ n=2..16

? each run of {script} needs 4 GB and I have 16 GB and {n} cores. How many at once
? {script} takes 4 GB, memory 16 GB, cores {n}, parallel how much?
? {n} cores and 16 GB: how many {script} with 4 GB each
? I started {script} on all {n} cores; each takes 4 GB of 16 GB and the machine swaps
? should {n} copies of {script} run, 4 GB each, on 16 GB
? 16 GB, {n} cores, many .dat files, {script} eats 4 GB per file
? is memory or are the {n} cores the limit for {script}? 4 GB each, 16 GB there
? parallel kills my machine: {n} cores, 16 GB, {script} with 4 GB a piece
? at most how many {script} of 4 GB fit into 16 GB, next to {n} cores
? run {script} over *.dat, {n} cores, but 4 GB for each and 16 GB in all
> Memory is the limit, not the {n} cores: 16 GB holds 4 runs of 4 GB
$ parallel -j 4 ./{script} ::: *.dat
+ Take one fewer if other programs need memory too.
@ n=6..32

? each run of {script} needs 8 GB and I have 48 GB and {n} cores. How many at once
? {script} takes 8 GB, memory 48 GB, cores {n}, parallel how much?
? {n} cores and 48 GB: how many {script} with 8 GB each
? I started {script} on all {n} cores; each takes 8 GB of 48 GB and some are killed
? should {n} copies of {script} run, 8 GB each, on 48 GB
? 48 GB, {n} cores, a folder of .csv files, {script} eats 8 GB per file
? is memory or are the {n} cores the limit for {script}? 8 GB each, 48 GB there
? xargs fills my memory: {n} cores, 48 GB, {script} with 8 GB a piece
? at most how many {script} of 8 GB fit into 48 GB, next to {n} cores
? run {script} over *.csv, {n} cores, but 8 GB for each and 48 GB in all
> Memory is the limit, not the {n} cores: 48 GB holds 6 runs of 8 GB
$ printf '%s\0' *.csv | xargs -0 -n 1 -P 6 ./{script}
+ Take one fewer if other programs need memory too.
@ n=8..40

? {script} has to work on {n} files and I have {n2} cores. All at once?
? {n} files, {n2} cores, {script}: how many together
? should I start {script} {n} times in the background on {n2} cores
? a loop with & over {n} files and {script} freezes my {n2} cores
? {n} runs of {script}, but only {n2} at the same time, for {n2} cores
? {script} for each of {n} files; the machine has {n2} cores
? is it sensible to run {n} copies of {script} with {n2} cores
? my {n2} cores have to get through {n} files with {script}
? {n} x {script}, {n2} cores, one after the other is too slow
? no more runs than cores: {n} files, {n2} cores, {script}
> Run {n2} at once, one for each core, and the rest of the {n} files follow by themselves
$ parallel -j {n2} ./{script} ::: *.dat
+ Here the files end in .dat.
@ n=100..900 n2=2,4,6,8,12,16,24,32

? {program} needs {n2} hours and my timeout stops it after {n}
? timeout {n}h kills {program}, it would take {n2} hours
? {program}: limit {n} h, real time {n2} h
? should I raise the limit of {n} hours for {program}, which needs {n2}
? exit status 124 from {program} after {n} hours. It usually takes {n2} hours.
? {n} hours are too short for {program}, {n2} would do
? {program} never ends in {n} hours, {n2} are right
? what time limit for {program}? {n} hours cut it off, {n2} hours are needed
? my {program} is always stopped after {n} hours just before the end, at {n2} hours it would be done
? is {n2} hours a good limit for {program}, now that {n} failed
> The limit of {n} hours is too short, so allow {n2} hours
$ timeout {n2}h {program}
+ Status 124 means that the time ran out.
@ n=1,2,3,4,5,6 n2=8,9,10,12,15,18,20

? gunicorn for {name}: threads or processes? It mostly waits for a database, {n} requests at once
? {n} requests at a time, {name} waits for the database: threads or workers in gunicorn
? the app {name} under gunicorn only waits. Serve {n} requests together, how
? should I start {n} processes for {name} in gunicorn, although it just waits
? gunicorn, {name}, {n} threads or {n} processes
? {n} gunicorn processes of {name} fill the memory and do nothing but wait
? is a thread enough for each of {n} requests to {name}, which waits for other servers
? {name} waits most of the time, {n} users; gunicorn settings?
? threads vs processes in gunicorn for {name} with {n} requests, no computing
? my web app {name} computes nothing, but {n} people use it at the same moment
> Threads, because waiting needs no core and threads share the memory
$ gunicorn --threads {n} {name}:app
+ Take processes with `--workers` for an app that computes.
@ n=4..64

? many .{ext} files to gzip: {host} alone, or {host} and {host2}? Each has {n} cores
? is a second machine worth it for gzip on *.{ext}? {host} and {host2}, {n} cores each
? {host} is busy for days with gzip of .{ext} files, {host2} idles; {n} cores each
? use {host} and {host2} together for gzip over *.{ext}, {n} at once on each
? gzip *.{ext} on two machines, {host} and {host2}, {n} jobs per machine
? {host}, {host2}, {n} cores each, thousands of .{ext} files: one machine or both
? should I split the .{ext} files between {host} and {host2}? {n} gzip on each
? all {n} cores of {host} are full with gzip of .{ext} files. Add {host2}?
? more machines for gzip: {host} plus {host2}, {n} each, files .{ext}
? how do {host} and {host2} share the work of gzip on .{ext} files, {n} jobs on each
> Both machines, since the files do not depend on each other
$ parallel -j {n} -S {host},{host2} --trc {{}}.gz gzip -k ::: *.{ext}
+ `--trc` carries each file there, brings the result back and cleans up.
@ n=2..32

? the container {name} keeps {busy} busy: too many?
? docker stats says {busy} for {name}
? {name}: limit too high? It never passes {busy}
? how many CPUs does the container {name} need, at {busy}
? cut down the container {name}, steady use {busy}
? {name} wastes cores in docker: {busy} used
? docker container {name}, load {busy}. What is right?
> About {busy.need} CPUs are enough, since {busy} is {busy.need}
$ docker update --cpus={busy.need} {name}
+ Watch it for a day before you rely on the smaller number.

? {program} fills {busy} with its threads, what next
? is it right to give {program} so many threads when {busy} are used
? I start as many threads of {program} as there are cores, but top never shows more than {busy}
? how far down can I go with the threads of {program}: {busy} used
? thread efficiency of {program}: {busy}
? just {busy} have work from the threads of {program}. Reduce?
> About {busy.need} threads are enough, since {busy} is {busy.need}
$ OMP_NUM_THREADS={busy.need} {program}
+ Fewer threads may even be faster, because they wait less for each other.

? make -j keeps {busy} busy, what number is right
? my build uses {busy}
? make with all cores, load {busy}: fewer jobs?
? I build with one job for each core, but just {busy} work
? how many jobs are enough for make if {busy} are busy
? the report of the build server: {busy} used by make
> About {busy.need} jobs are enough, since {busy} is {busy.need}
$ make -j {busy.need}
+ The disk or a long chain of dependent files may be what limits it.

? the virtual machine {name} uses {busy}
? {busy} busy in the guest {name}: how many are enough
? virtual machine {name}: load {busy}
? is the guest {name} too large? It uses {busy}
? shrink the virtual machine {name}, which needs {busy}
? virsh: {name} wastes vCPUs, {busy} used
> About {busy.need} vCPUs are enough, since {busy} is {busy.need}
$ virsh setvcpus {name} {busy.need} --config
+ The change holds from the next start of the machine.
"""

TEMPLATES["limits"] = r"""
? what time is it
? tell me the time
? do you know how late it is
? current time please
! I cannot know what time it is, because I only see your question. Your computer tells you.
$ date

? what is the weather like <today|tomorrow|>
? will it rain <today|tomorrow> in {word}
? weather forecast <please|for {word}>
? is it cold outside
! I cannot know the weather, because I have no connection to anything. A weather service on the web can tell you, for example with this command.
$ curl wttr.in

? what is the password of {user}
? tell me {user}'s password
? I need the password of the user {user}
? how can I read the password of {user}
! I do not know anybody's password, and it cannot be read: the system stores only hashes. An administrator can set a new one.
$ passwd {user}

? what is in <the file|> {file}
? read {file} to me
? what does {file} say
? can you open {file} and summarise it
! I cannot see your files, so I do not know what {file} contains. Show it yourself.
$ less {file}

? how many files are in my folder {dir}
? how many files do I have in {dir}, do you know
? tell me the number of files in {dir}
? count my files in {dir} for me
! I cannot look into {dir}, so I do not know the number. This command counts the files.
$ find {dir} -type f | wc -l

? which version of {package} do I have
? is my {package} up to date
? what version of {package} is installed here
? do I have the newest {package}
! I cannot see your system, so I do not know its version of {package}. This command shows what is installed and what is available.
$ apt policy {package}

? what is my user name
? who am I
? what am I called on this machine
? which account is this
! I cannot see who you are. The shell knows which account you use.
$ whoami

? what is the IP address of {host}
? do you know the ip of {host}
? which address has {host}
? tell me the address of {host}
! I do not know the address of {host}, since I cannot ask the network. This command asks the name server.
$ getent hosts {host}

? is {host} <up|online|reachable>
? can you check whether {host} is alive
? does {host} answer
? is the server {host} down
! I cannot reach {host} from here, so I do not know. Three test packets will tell you.
$ ping -c 3 {host}

? who won the <football match|election|race> <yesterday|last week|>
? what is the news <today|>
? who is the president of {word}
? what happened <yesterday|this morning>
! I know nothing about that: I am a small model that has only learned about everyday Linux. Please ask a newspaper or a search engine.

? can you run {program} for me
? please start {program} on my computer now
? run {program} and tell me the result
? execute {program} yourself
! I cannot run anything, I can only write commands. You can start it in your own shell.
$ {program}

? can you log into {host} for me
? please fix {host}
? go to {host} and restart {service}
? connect to {host} yourself and look
! I cannot log in anywhere: I only write text. You can connect to {host} yourself.
$ ssh {host}

? how do I break into the account of {user}
? to read the mails of {user} without permission
? to hack the account of {user}
? to spy on {user}
! I do not help with that: the account of {user} belongs to {user}. If you have lost the access to your own account, ask your administrator for a new password.

? translate "{sentence}" into French
? write a poem about {word}
? what is the meaning of life
? calculate the orbit of the moon
? tell me a joke
! I am not able to do that well: I am a small model for questions about everyday Linux. Ask me about files, processes, disks or the network.

? when will {program} be finished
? how long does {program} still take
? how much longer will {program} run
? is {program} nearly done
! I cannot know how long {program} still takes. You can see how long it has been running.
$ ps -eo etime,cmd | grep {program}
"""

TEMPLATES["hello"] = r"""
? hello
? hi there
? good morning
? hey you
? good evening, are you there
! Hello! I am a small language model that answers questions about everyday Linux. What would you like to do?

? who are you
? what are you
? are you a human
? what is your name
? introduce yourself
! I am a small language model that answers questions about everyday Linux: files, processes, disks, containers and the network. I can be wrong, so read a command before you run it.

? what can you do
? what can I ask you
? how can you help me
? help
? what do you know
! I can write commands for everyday Linux, such as finding files, reading logs, running containers with limits, copying to other machines or scheduling programs. Say what you want to do, with names and numbers.

? thank you
? thanks a lot
? that worked, thanks
? great, it works
! You are welcome. Ask again whenever you need a command for your Linux machine.

? can I trust your answers
? are you always right
? do you make mistakes
? how reliable are you
! No, I am a very small model and I do make mistakes. Read a command before you run it, and look into its manual when something is at stake.

? goodbye
? bye
? see you tomorrow
? that is all for today
! Goodbye! I hope that your machine behaves well until the next time you ask me something.
"""

TEMPLATES["files"] = r"""
? to find files <larger|bigger> than {size} in {dir}
? which files in {dir} are larger than {size}
? files over {size} below {dir}
? find everything above {size} in {dir}
? {dir}: files of more than {size}
> The files below {dir} that are larger than {size}
$ find {dir} -type f -size +{size.G}
+ `-size -` instead of `-size +` finds the smaller ones.

? to find files in {dir} that were changed in the last {n} days
? what changed in {dir} during the last {n} days
? files in {dir} modified less than {n} days ago
? recent files in {dir}, {n} days at most
> The files below {dir} that were changed in the last {n} days
$ find {dir} -type f -mtime -{n}
+ `-mmin` counts minutes in the same way.
@ n=2..90

? to delete .{ext} files in {dir} <older than|that are older than> {n} days
? remove *.{ext} from {dir} after {n} days
? clean {dir}: {ext} files older than {n} days must go
? old .{ext} files in {dir}, {n} days and more, away with them
> The .{ext} files below {dir} that are older than {n} days, deleted
$ find {dir} -name '*.{ext}' -type f -mtime +{n} -delete
+ Run it once without `-delete` to see what would go.
@ n=2..365

? to find a file called {file} <in|below> {dir}
? where in {dir} is {file}
? search {dir} for the file {file}
? {file} must be somewhere in {dir}
? locate {file} under {dir}
> The file {file}, searched below {dir}
$ find {dir} -name '{file}'
+ `-iname` ignores upper and lower case.

? to find all .{ext} files in {dir}
? list every {ext} file below {dir}
? all *.{ext} under {dir}
? where are .{ext} files in {dir}
> All .{ext} files below {dir}
$ find {dir} -type f -name '*.{ext}'
+ The quotes keep the shell from expanding the star itself.

? to find empty files in {dir}
? empty files below {dir}
? which files in {dir} have no content
? list files of zero bytes in {dir}
> The empty files below {dir}
$ find {dir} -type f -empty
+ Add `-delete` at the end to remove them.

? to see the {n} largest <folders|directories> in {dir}
? what takes the space in {dir}, top {n}
? biggest {n} folders below {dir}
? {dir} is full, show the {n} largest things in it
> The {n} largest folders below {dir}
$ du -h {dir} | sort -h -r | head -n {n}
+ The first one is {dir} itself.
@ n=3..50

? how big is {dir}
? to see the size of the folder {dir}
? size of {dir} with everything in it
? how much space does {dir} take
> The total size of {dir}
$ du -sh {dir}
+ Use sudo if some folders below it are not readable for you.

? to copy {file} to {file2}
? make a copy of {file} called {file2}
? duplicate {file} as {file2}
? {file2} should be a copy of {file}
> A copy of {file} called {file2}
$ cp {file} {file2}
+ `cp -i` asks before it overwrites something.

? to copy the <folder|directory> {name} to {dir}
? copy {name} with everything in it into {dir}
? {name} is a folder and has to be in {dir} as well
? recursive copy of {name} to {dir}
> The folder {name} with all its content copied to {dir}
$ cp -a {name} {dir}
+ `-a` keeps the dates, owners and permissions.

? to <move|put> {file} into {dir}
? {file} belongs in {dir}
? move {file} to {dir}
? to get {file} over to {dir}
> The file {file} moved into {dir}
$ mv {file} {dir}/
+ `mv -i` asks before it overwrites something.

? to rename {file} to {file2}
? {file} should be called {file2}
? give {file} the name {file2}
? change the name of {file} into {file2}
> The file {file} renamed to {file2}
$ mv {file} {file2}
+ `mv -n` does nothing if {file2} exists already.

? to rename all .{ext} files to .{ext2}
? change the extension {ext} to {ext2} everywhere in this folder
? *.{ext} should become *.{ext2}
? every .{ext} file here has to end in .{ext2}
> Every .{ext} file in the current folder renamed to .{ext2}
$ for f in *.{ext}; do mv -- "$f" "${{f%.{ext}}}.{ext2}"; done
+ Put `echo` before `mv` to see first what would happen.

? to <create|make> the <folder|directory> {deep}
? mkdir {deep}
? {deep} with all folders above it
? I need the path {deep}, nothing of it exists yet
? to create the nested folders {deep}
> The folder {deep} with all folders above it
$ mkdir -p {deep}
+ `-p` does not complain when some of it exists.

? to <delete|remove> the folder {name} and everything in it
? delete the directory {name} completely
? get rid of {name} with all its files
? the folder {name} must go
> The folder {name} deleted with everything in it
$ rm -r {name}
+ There is no way to get it back.

? to make a symbolic link {name} to {dir}
? symlink {name} pointing to {dir}
? {name} should lead to {dir}
? a soft link called {name} for {dir}
> A symbolic link called {name} that points to {dir}
$ ln -s {dir} {name}
+ `ls -l {name}` shows where it points.

? to pack {dir} into {name}.tar.gz
? tar {dir} as {name}.tar.gz
? an archive {name}.tar.gz of the folder {dir}
? compress the directory {dir} to {name}.tar.gz
? make {name}.tar.gz from {dir}
> The folder {dir} packed into {name}.tar.gz
$ tar -czf {name}.tar.gz {dir}
+ `tar -tzf {name}.tar.gz` lists what is in it.

? to unpack {name}.tar.gz <into|in> {dir}
? extract {name}.tar.gz to {dir}
? {name}.tar.gz should be unpacked in {dir}
? open the archive {name}.tar.gz, contents to {dir}
> The archive {name}.tar.gz unpacked into {dir}
$ tar -xzf {name}.tar.gz -C {dir}
+ The folder {dir} has to exist.

? to list what is in {name}.tar.gz
? contents of {name}.tar.gz
? look into {name}.tar.gz without unpacking it
? which files does {name}.tar.gz contain
> The content of the archive {name}.tar.gz
$ tar -tzf {name}.tar.gz
+ Add `-v` for sizes, owners and dates.

? to zip {dir} as {name}.zip
? make {name}.zip from the folder {dir}
? {name}.zip with everything in {dir}
? zip archive {name} of {dir}
> The folder {dir} packed into {name}.zip
$ zip -r {name}.zip {dir}
+ `unzip -l {name}.zip` lists what is in it.

? to unzip {name}.zip into {dir}
? extract {name}.zip to {dir}
? unpack the zip file {name} in {dir}
? {name}.zip, contents to {dir}
> The archive {name}.zip unpacked into {dir}
$ unzip {name}.zip -d {dir}
+ The folder is created if it does not exist.

? to set the mode of {file} to {mode}
? chmod {mode} for {file}
? permissions {mode} on {file}
? {file} needs the rights {mode}
> The permissions of {file} set to {mode}
$ chmod {mode} {file}
+ `ls -l {file}` shows the result as letters.

? to give {file} to the user {user} and the group {group}
? chown {file}: owner {user}, group {group}
? {file} should belong to {user}, group {group}
? change the owner of {file} to {user} and its group to {group}
> The file {file} given to the user {user} and the group {group}
$ chown {user}:{group} {file}
+ Only root may give files away.

? to give {dir} and everything below it to {user} and the group {group}
? recursive chown of {dir} to {user}:{group}
? all of {dir} should belong to {user} in the group {group}
? {user} and {group} as owners of the whole of {dir}
> The folder {dir} with all its content given to {user} and the group {group}
$ chown -R {user}:{group} {dir}
+ Look twice at the path before you run this as root.

? to make {script} executable
? {script} should be executable
? mark {script} as a program
? chmod so that I can run {script}
> The script {script} marked as executable
$ chmod +x {script}
+ Then start it as `./{script}`.

? to split {file} into pieces of {size}
? cut {file} into parts, each {size}
? {file} in chunks of {size}
? {file} is too big, I need pieces of {size}
> The file {file} split into pieces of {size}
$ split -b {size.G} {file} {file}.part_
+ `cat {file}.part_* > {file}` puts them together again.

? to split {file} every {n} lines
? {file} in parts of {n} lines
? pieces of {n} lines each from {file}
? cut {file} after each {n} lines
> The file {file} split into pieces of {n} lines
$ split -l {n} {file} {file}.part_
+ The pieces get endings like `aa`, `ab` and so on.
@ n=10..5000

? to synchronise {dir} to {dir2}
? mirror {dir} in {dir2}
? rsync {dir} to {dir2}, deleted files should disappear too
? make {dir2} equal to {dir}
> The folder {dir2} made equal to {dir}
$ rsync -a --delete {dir}/ {dir2}/
+ `--delete` removes from {dir2} what {dir} does not have; try it with `-n` first.

? to mount {disk} at {dir}
? {disk} should appear in {dir}
? mount the disk {disk} on {dir}
? make {disk} accessible under {dir}
> The file system on {disk} mounted at {dir}
$ mount {disk} {dir}
+ The folder {dir} has to exist.

? to compare {file} <and|with> {file2}
? differences between {file} and {file2}
? what is different in {file2} compared to {file}
? diff of {file} and {file2}
> The differences between {file} and {file2}
$ diff -u {file} {file2}
+ Lines with `-` are only in the first file, lines with `+` only in the second.

? to compute the checksum of {file}
? sha256 of {file}
? checksum {file}
? is {file} the same as the original? I have its sha256 sum
> The SHA-256 checksum of {file}
$ sha256sum {file}
+ Two files with the same sum have the same content.

? to find duplicate names of {picture} below {dir}
? is {picture} more than once in {dir}
? all copies of {picture} under {dir}
? where in {dir} does {picture} occur
> Every file called {picture} below {dir}
$ find {dir} -type f -name '{picture}'
+ Equal names need not mean equal content.

? to resize {picture} to {n} percent
? make {picture} smaller, {n} percent of its size
? scale {picture} to {n} %
? {picture} at {n} percent
> The picture {picture} scaled to {n} percent
$ convert {picture} -resize {n}% small_{picture}
+ The original stays as it is.
@ n=5..95

? to list the files in {dir}, newest first
? ls {dir} sorted by time
? which files in {dir} are the newest
? {dir}, the latest files on top
> The files in {dir}, the newest first
$ ls -lt {dir}
+ `ls -ltr` puts the newest at the end.

? to show hidden files in {dir}
? hidden files of {dir}
? files in {dir} that begin with a dot
? ls {dir} with everything, also the hidden ones
> All files in {dir}, the hidden ones too
$ ls -la {dir}
+ Names that begin with a dot are hidden.
"""

TEMPLATES["text"] = r"""
? to show the first {n} lines of {file}
? first {n} lines of {file}
? the top {n} lines in {file}
? print the beginning of {file}, {n} lines
? what are the first {n} lines of {file}
> The first {n} lines of {file}
$ head -n {n} {file}
+ Without `-n`, `head` prints ten lines.
@ n=2..500

? to show the last {n} lines of {file}
? last {n} lines of {file}
? the end of {file}, {n} lines
? what are the final {n} lines in {file}
? tail {file}, {n} lines
> The last {n} lines of {file}
$ tail -n {n} {file}
+ Add `-f` to see new lines as they come.
@ n=2..500

? to print line {n} of {file}
? line number {n} of {file}
? only the line {n} in {file}
? what does line {n} of {file} say
> Line {n} of {file}
$ sed -n '{n}p' {file}
+ Nothing is printed when the file is shorter.
@ n=2..2000

? to print the lines {n} to {n2} of {file}
? lines {n} through {n2} of {file}
? {file} from line {n} to line {n2}
? show me {file}, lines {n}-{n2} only
> The lines {n} to {n2} of {file}
$ sed -n '{n},{n2}p' {file}
+ The lines are counted from 1.
@ n=2..200 n2=201..900

? to replace {word} <by|with> {word2} in {file}
? change every {word} in {file} to {word2}
? {word} should become {word2} in {file}
? {file}: replace {word} by {word2}
? sed {word} -> {word2} in {file}
? substitute {word2} for {word} in {file}
> Every {word} in {file} replaced by {word2}
$ sed -i 's/{word}/{word2}/g' {file}
+ `-i.bak` instead of `-i` keeps the original as {file}.bak.

? to delete the lines with {word} from {file}
? remove every line containing {word} from {file}
? {file} without {word} lines, in place
? drop lines with {word} in {file}
> The lines with {word} deleted from {file}
$ sed -i '/{word}/d' {file}
+ The file itself is changed.

? to delete line {n} of {file}
? remove line {n} from {file}
? {file} without its line {n}
? line {n} in {file} must go
> Line {n} deleted from {file}
$ sed -i '{n}d' {file}
+ The file itself is changed.
@ n=2..500

? to insert the line "{sentence}" at the top of {file}
? put "{sentence}" as first line into {file}
? {file} should begin with "{sentence}"
? prepend "{sentence}" to {file}
> The line "{sentence}" put at the top of {file}
$ sed -i '1i {sentence}' {file}
+ The file must not be empty for this.

? to append "{sentence}" to {file}
? add the line "{sentence}" to the end of {file}
? write "{sentence}" at the end of {file}
? {file} needs one more line: "{sentence}"
> The line "{sentence}" added to the end of {file}
$ echo "{sentence}" >> {file}
+ A single `>` would overwrite the whole file.

? to print "{sentence}"
? echo "{sentence}"
? a command that prints "{sentence}"
? the script should say "{sentence}"
? show the text "{sentence}" in the terminal
> A command that prints "{sentence}"
$ echo "{sentence}"
+ `echo -n` leaves out the line end.

? to write "{sentence}" into {file}
? put the text "{sentence}" in a new file {file}
? {file} should contain only "{sentence}"
? create {file} with the content "{sentence}"
> The file {file} with the text "{sentence}"
$ echo "{sentence}" > {file}
+ What {file} held before is lost.

? to send "{sentence}" to everybody who is logged in
? tell all users "{sentence}"
? broadcast "{sentence}"
? wall message "{sentence}"
> The message "{sentence}" sent to everybody who is logged in
$ wall "{sentence}"
+ It appears in all terminals.

? to print "{sentence}" {n} times
? echo "{sentence}" {n} times
? repeat the line "{sentence}" {n} times
? {n} copies of "{sentence}"
> The line "{sentence}" printed {n} times
$ for i in $(seq {n}); do echo "{sentence}"; done
+ `$i` holds the number of the round.
@ n=2..200

? to print column {n} of {file}
? the {n}. column of {file}
? field {n} in {file}, separated by blanks
? only column {n} from {file} with awk
> Column {n} of {file}
$ awk '{{print ${n}}}' {file}
+ Columns are separated by blanks; `-F,` makes it commas.
@ n=2..15

? to print the columns {n} and {n2} of {file}
? columns {n} and {n2} from {file}
? {file}: only the fields {n} and {n2}
? awk for field {n} and field {n2} in {file}
> The columns {n} and {n2} of {file}
$ awk '{{print ${n}, ${n2}}}' {file}
+ Columns are separated by blanks.
@ n=1..6 n2=7..15

? to cut column {n} out of the csv {name}.csv
? column {n} of {name}.csv, separated by commas
? {name}.csv: only the {n}. field
? the field number {n} from the comma-separated {name}.csv
> Column {n} of the comma-separated file {name}.csv
$ cut -d, -f{n} {name}.csv
+ Commas inside quotes are not understood by `cut`.
@ n=2..20

? to add up column {n} of {file}
? sum of column {n} in {file}
? total of the numbers in field {n} of {file}
? {file}: what is the sum over column {n}
> The sum of column {n} in {file}
$ awk '{{sum += ${n}}} END {{print sum}}' {file}
+ Words in the column count as 0.
@ n=2..15

? to count the lines of {file}
? how many lines has {file}
? number of lines in {file}
? line count of {file}
> The number of lines in {file}
$ wc -l {file}
+ `wc -w` counts words, and `wc -c` counts bytes.

? to count the words in {file}
? how many words has {file}
? number of words in {file}
? word count of {file}
> The number of words in {file}
$ wc -w {file}
+ `wc -l` counts lines.

? to sort {file} by column {n}
? sort {file} numerically by its column {n}
? order {file} by the numbers in field {n}
? {file} sorted by column {n} as numbers
> The lines of {file} sorted by the numbers in column {n}
$ sort -n -k {n},{n} {file}
+ `-r` turns the order round.
@ n=2..15

? to remove duplicate lines from {file}
? {file} with every line only once
? unique lines of {file}
? drop repeated lines in {file}
> The lines of {file}, each only once
$ sort -u {file}
+ The result is sorted; redirect it into another file to keep it.

? to see the {n} most frequent lines in {file}
? which {n} lines occur most often in {file}
? top {n} lines of {file} by frequency
? {file}: the {n} commonest lines with their counts
> The {n} most frequent lines of {file} with their counts
$ sort {file} | uniq -c | sort -n -r | head -n {n}
+ `uniq` only joins equal lines that follow each other, hence the first sort.
@ n=3..50

? to turn {file} into upper case
? {file} in capital letters
? upper-case version of {file}
? make all letters of {file} capitals
> The text of {file} in capital letters
$ tr a-z A-Z < {file}
+ The file itself is not changed.

? to join {file} and {file2} into {file3}
? concatenate {file} and {file2} as {file3}
? {file} followed by {file2}, in one file {file3}
? put {file} and {file2} together into {file3}
> The files {file} and {file2} joined into {file3}
$ cat {file} {file2} > {file3}
+ Never name one of the inputs as the output.

? to show {file} with line numbers
? {file} with numbers in front of the lines
? number the lines of {file}
? line numbers for {file} please
> The text of {file} with line numbers
$ cat -n {file}
+ `nl` numbers only the lines that are not empty.

? to run {program} and keep its output in {file}
? {program} with its output also saved to {file}
? see the output of {program} and store it as {file}
? log {program} to {file} while I watch
> The output of {program}, shown and also written to {file}
$ {program} 2>&1 | tee {file}
+ `2>&1` includes the error messages.

? to send only the errors of {program} to {file}
? errors of {program} into {file}
? {program}: stderr to {file}
? keep the error messages of {program} in {file}
> The error messages of {program} written to {file}
$ {program} 2> {file}
+ The ordinary output still appears in the terminal.

? to make {name}.json readable
? pretty-print {name}.json
? format {name}.json with indents
? {name}.json nicely indented
> The file {name}.json with indents
$ python3 -m json.tool {name}.json
+ `jq . {name}.json` does the same in colour.
"""

TEMPLATES["system"] = r"""
? to run {program} every day at {clock}
? crontab line for {program}, daily at {clock}
? {program} each day at {clock}
? cron: {program} at {clock}, every day
? {program} should start at {clock} day after day
> A crontab line that starts {program} every day at {clock}
$ {clock.m} {clock.h} * * * {program}
+ `crontab -e` opens the table; the minute comes before the hour.

? to run {program} every {weekday} at {clock}
? crontab line: {program} on {weekday}s at {clock}
? {program} each {weekday}, {clock}
? cron for {program}, weekly on {weekday} at {clock}
> A crontab line that starts {program} every {weekday} at {clock}
$ {clock.m} {clock.h} * * {weekday.n} {program}
+ The last field is the day of the week, with 0 for Sunday.

? to run {program} every {n} minutes
? crontab line for {program} every {n} minutes
? {program} each {n} minutes
? cron: {program}, once in {n} minutes
> A crontab line that starts {program} every {n} minutes
$ */{n} * * * * {program}
+ `crontab -e` opens the table.
@ n=2,3,4,5,6,10,12,15,20,30

? to run {program} on day {n} of every month at {clock}
? crontab line: {program} monthly on the {n}., at {clock}
? {program} each month, day {n}, {clock}
? cron for {program} on day {n} of the month at {clock}
> A crontab line that starts {program} on day {n} of every month at {clock}
$ {clock.m} {clock.h} {n} * * {program}
+ Choose a day up to 28 if it has to run in February too.
@ n=1..28

? which date is {n} days from <now|today>
? to compute the date in {n} days
? date {n} days ahead
? what day will it be {n} days from today
> The date {n} days from today
$ date -d '+{n} days' +%F
+ `-d '-{n} days'` looks back.
@ n=2..900

? which weekday <was|is> {date}
? to find out the day of the week of {date}
? weekday of {date}
? was {date} a Monday
> The weekday of {date}
$ date -d {date} +%A
+ The name comes in the language of your system.

? to convert {date} to seconds since 1970
? unix time of {date}
? {date} as a timestamp
? epoch seconds for {date}
> The Unix time of {date}
$ date -d {date} +%s
+ It counts seconds since the beginning of 1970, in UTC.

? to create the user {user} with the group {group}
? new account {user}, also in {group}
? add a user {user} who belongs to {group}
? useradd {user} in the group {group} with a home directory
> A new user {user} with a home directory, in the group {group}
$ useradd -m -G {group} {user}
+ `passwd {user}` then sets the password.

? to add {user} to the group {group}
? {user} should be in {group}
? put {user} into the group {group}
? group {group} for the user {user}
> The user {user} added to the group {group}
$ usermod -aG {group} {user}
+ Without `-a` all other groups would be lost.

? to lock the account of {user}
? {user} must not log in any more
? disable the password of {user}
? lock {user} out
> The password of {user} locked
$ usermod -L {user}
+ `usermod -U {user}` unlocks it; logins by SSH key still work.

? to install {package}
? {package} is missing here, install it
? I need {package}
? {package} on Debian
? get me {package}
> The package {package} installed
$ apt install {package}
+ Run `apt update` before if the package lists are old.

? to install {packages}
? install {packages} in one go
? I need {packages} on this machine
? apt: {packages}
> The packages {packages.all} installed
$ apt install {packages.args}
+ Run `apt update` before if the package lists are old.

? to remove {package} <completely|with its configuration>
? uninstall {package}, also its settings
? get rid of {package} for good
? purge {package}
> The package {package} removed with its configuration
$ apt purge {package}
+ `apt autoremove` then removes what nothing else needs.

? which package does the file /usr/bin/{word} come from
? to find out which package installed /usr/bin/{word}
? package of the file /usr/bin/{word}
? who put /usr/bin/{word} there
> The package that installed /usr/bin/{word}
$ dpkg -S /usr/bin/{word}
+ Files that no package owns are reported as not found.

? to restart {service}
? restart the service {service}
? {service} hangs, start it anew
? reboot only {service}
> The service {service} restarted
$ systemctl restart {service}
+ `systemctl status {service}` tells whether it worked.

? to <stop|halt> {service}
? {service} should stop running now
? switch off the service {service}
? I want no {service} at the moment
> The service {service} stopped
$ systemctl stop {service}
+ It comes back at the next boot unless it is disabled too.

? to start {service} at every boot
? enable {service}
? {service} should run after each reboot
? autostart of {service}, beginning now
> The service {service} started now and at every boot
$ systemctl enable --now {service}
+ `systemctl disable {service}` takes it back.

? to read the log of {service} since {clock}
? journal of {service} from {clock} on
? what did {service} log after {clock}
? messages of {service} since {clock} today
> The log of {service} since {clock} today
$ journalctl -u {service} --since {clock.hm}
+ `--until` sets the end in the same way.

? to read the log of {service} since {date}
? journal of {service} from {date} on
? what did {service} log since {date}
? {service} messages after {date}
> The log of {service} since {date}
$ journalctl -u {service} --since {date}
+ Old entries may have been deleted to save space.

? to see the last {n} log lines of {service}
? last {n} messages from {service}
? {n} lines of the journal for {service}
? journal {service}, the newest {n} lines
> The last {n} log lines of {service}
$ journalctl -u {service} -n {n}
+ Add `-f` to follow the log.
@ n=5..500

? to shrink the journal to {size}
? journal too big, keep {size}
? delete old journal files until {size} are left
? limit the systemd journal to {size} now
> The journal cut down to {size}
$ journalctl --vacuum-size={size.G}
+ The oldest entries go first.

? to <kill|end|stop> the process {pid}
? process {pid} has to end
? kill {pid}
? pid {pid} must stop
> The process {pid} asked to end
$ kill {pid}
+ `kill -9 {pid}` ends it by force if it does not listen.

? to kill <the process|> {pid} <by force|immediately|that ignores kill>
? process {pid} does not react to kill
? kill {pid} the hard way
? {pid} hangs and cannot be stopped
> The process {pid} ended by force
$ kill -9 {pid}
+ It has no chance to save anything.

? to stop all processes of {user}
? end everything that {user} runs
? kill all programs of the user {user}
? {user} has left, stop the processes
> All processes of {user} asked to end
$ pkill -u {user}
+ Add `-9` only for those that do not listen.

? to lower the priority of process {pid} to {n}
? renice {pid} to {n}
? process {pid} should be nicer, {n}
? niceness {n} for the running process {pid}
> The niceness of the process {pid} set to {n}
$ renice -n {n} -p {pid}
+ Only root can go back to a lower niceness.
@ n=1..19

? to download {url}
? get {url}
? fetch the file {url}
? download from {url} please
> The file at {url} downloaded
$ wget {url}
+ `-c` continues a download that broke off.

? to download {url} as {file}
? save {url} under the name {file}
? {url} should be stored as {file}
? curl {url} into {file}
> The file at {url} saved as {file}
$ curl -L -o {file} {url}
+ `-L` follows redirects.

? to clone https://{host}/{name}.git
? get a copy of the git repository https://{host}/{name}.git
? git clone of https://{host}/{name}.git
? check out https://{host}/{name}.git
> A copy of the repository https://{host}/{name}.git
$ git clone https://{host}/{name}.git
+ `--depth 1` leaves out the history.

? to create a git branch <called|named> {branch}
? new branch {branch} and switch to it
? git: start the branch {branch}
? I want to work on a branch {branch}
> A new branch called {branch}, and a switch to it
$ git switch -c {branch}
+ `git switch -` brings you back.

? to commit <everything|all changes> with the message "{sentence}"
? git commit, message "{sentence}"
? commit my changes as "{sentence}"
? save all changes in git with "{sentence}"
> A commit of all changed files with the message "{sentence}"
$ git commit -a -m "{sentence}"
+ New files need `git add` first.

? to push {branch}
? git push of the branch {branch}
? upload my branch {branch}
? send {branch} to the server in git
> The branch {branch} pushed to origin
$ git push -u origin {branch}
+ After that a plain `git push` is enough.

? to see the last {n} commits
? git history, {n} entries
? the latest {n} commits, one line each
? git log limited to {n}
> The last {n} commits, one line each
$ git log --oneline -n {n}
+ `git show ID` shows one of them in full.
@ n=2..100

? to throw away my changes in {file}
? undo everything I did to {file} since the last commit
? git: restore {file}
? {file} as it was in the last commit
> The file {file} as it was in the last commit
$ git restore {file}
+ Your changes in it are lost.

? to make a python environment called {name}
? virtual environment {name}
? python venv in the folder {name}
? new venv {name} and activate it
> A virtual environment called {name}, and its activation
$ python3 -m venv {name}
$ source {name}/bin/activate
+ `deactivate` leaves it.

? to set the variable {word} to {n}
? environment variable {word} with the value {n}
? export {word} as {n}
? programs should see {word} = {n}
> The variable {word} set to {n} for this shell and its programs
$ export {word}={n}
+ It is gone when the shell ends.
@ n=1..5000

? to make the alias {word} for {program}
? {word} as a short name of {program}
? alias {word}, it should run {program}
? I want to type {word} instead of {program}
> An alias {word} for {program}
$ alias {word}='{program}'
+ Put the line into ~/.bashrc to keep it.

? to run {program} for every .{ext} file
? call {program} on all .{ext} files one after the other
? loop over *.{ext} with {program}
? {program} for each {ext} file here
> A loop that runs {program} on every .{ext} file
$ for f in *.{ext}; do {program} "$f"; done
+ The quotes keep names with blanks in one piece.

? to run {program} {n} times
? repeat {program} {n} times
? {program}, {n} runs
? start {program} {n} times in a row
> The program {program} run {n} times in a row
$ for i in $(seq {n}); do {program}; done
+ `$i` holds the number of the run.
@ n=2..100

? to ping {host} {n} times
? {n} pings to {host}
? test the connection to {host} with {n} packets
? ping {host}, {n} packets only
> The machine {host} tested with {n} packets
$ ping -c {n} {host}
+ Some machines do not answer although they are up.
@ n=2..50

? to open port {port} in the firewall
? allow tcp port {port} with ufw
? firewall: let port {port} through
? others cannot reach my port {port}, the firewall blocks it
> The TCP port {port} opened in the firewall
$ ufw allow {port}/tcp
+ `ufw status` lists the rules.

? to change the host name to {word}
? this machine should be called {word}
? set the hostname {word}
? new name for my computer: {word}
> The host name changed to {word}
$ hostnamectl set-hostname {word}
+ Change it in /etc/hosts too.

? to pull the image {image}
? download the docker image {image}
? docker image {image}, newest version
? get {image} for docker
> The Docker image {image} downloaded
$ docker pull {image}
+ `docker images` lists what is there.

? to stop <and remove|> the container {name}
? container {name} has to stop
? docker stop {name}
? end the running container {name}
> The container {name} stopped
$ docker stop {name}
+ `docker rm {name}` then removes it.

? to see what the container {name} prints, the last {n} lines
? docker logs of {name}, {n} lines
? last {n} log lines of the container {name}
? output of container {name}, only {n} lines
> The last {n} lines that the container {name} printed
$ docker logs --tail {n} {name}
+ Add `-f` to follow it.
@ n=5..500

? to run {image} with port {port} reachable as {port2}
? docker: {image}, port {port} inside, {port2} outside
? publish port {port} of {image} on {port2}
? container of {image} with {port2} mapped to {port}
> A container of {image} whose port {port} is reachable as {port2}
$ docker run -d -p {port2}:{port} {image}
+ The outer port comes first.

? to build a docker image called {word} from this folder
? docker build, name {word}
? image {word} from the Dockerfile here
? make a container image {word}
> An image called {word} built from the Dockerfile in this folder
$ docker build -t {word} .
+ The dot at the end is the folder that is sent to Docker.
"""
# ---------------------------------------------------------------- from a block of text to a template
@dataclass
class Template:
    topic: str
    asks: list
    parts: list                                  # (mark, text) with the marks > $ ! in the order of the answer
    notes: list
    slots: dict = field(default_factory=dict)    # name -> function of a random generator
    options: dict = field(default_factory=dict)  # cpus, mem, gpus, time -> how the command asks for it
    reserved: frozenset = frozenset()            # the asks that are kept for --split heldout
    phrases: list = field(default_factory=list)  # what a question about resources can be about


def stable_hash(*texts):
    """The same number in every process, unlike hash()."""
    return int.from_bytes(hashlib.blake2b("\0".join(texts).encode(), digest_size=4).digest(), "big")


def reserved_asks(asks):
    """One phrasing in six, at least one, of every template with four or more."""
    if len(asks) < 4:
        return frozenset()
    return frozenset(sorted(asks, key=stable_hash)[:max(1, len(asks) // 6)])


def slot_drawer(spec):
    bounds = re.fullmatch(r"(\d+)\.\.(\d+)", spec)
    if bounds:
        return lambda rng: draw_number(rng, int(bounds[1]), int(bounds[2]))
    return lambda rng: rng.choice(spec.split(","))


WITHS = ["with ", "with ", "with ", "with ", "with ", "using ", "on ", "given ", "having ", "that has ", "that gets "]
SPANS = ["for %s", "for %s", "for %s", "for at most %s", "for up to %s", "for no more than %s", "lasting %s", "over %s", "during %s", "limited to %s",
         "that ends after %s", "until %s have passed", "with a time limit of %s", "with a limit of %s", "within %s", "that lasts %s", "which may take %s", "(%s)"]
LIMITS = ["%s", "%s", "%s", "%s", "time limit %s", "walltime %s", "at most %s", "max %s", "a limit of %s"]
RESOURCE_ASKS = ["to {v}<|,> {with}", "I need {bare}. How do I {v}?", "I have {bare}. How do I {v}?", "{bare}: {n}", "{n}<:|,> {bare}<|, please>", "{n} {with}",
                 "Please {v}. <It needs|I need|It should get> {bare}.", "I want {n} {with}", "{n} <limited to|that gets|that may use> {bare}",
                 "How do I get {n} {with}?", "{with}, how do I {v}?", "What does {n} look like {with}?", "give me {n} {with} <please|>",
                 "We have to {v} here: {bare}. <Which line does that|What is the line|What do we enter>?", "Our <work|test|group|course> needs {n}: {bare}.",
                 "A colleague wants to {v} {with}. What should <she|he> type?", "Suppose I want to {v} {with}. What <should|does> the command look like?",
                 "{bare}: what <line|command> do I use to {v}?", "{bare}. That is what I need to {v}.", "<Hand|Write|Show|Give> me the line for {n} {with}",
                 "<What|Which> <line|command|invocation> gives me {n} {with}?", "I <must|have to|should> {v} and <may use|need|was given> {bare}.",
                 "Is it possible to {v} with exactly this: {bare}? How?", "Say I need {bare} to {v}: <how|what is the command>?",
                 "For {n} I <want|need|would like> {bare}; <how do I write that|what is the command|how>?", "{n}, {bare}, <how|which command>?",
                 "<Today|Tomorrow|This afternoon|Now> I <want|need> to {v} {with}. How <is that done|do I do that>?", "{bare} for {n}",
                 "To {v} I need {bare}.", "{bare} <needed|wanted|required> to {v}", "I would like {n}, namely {bare}", "{n}? I need {bare}.",
                 "What is the <right|exact|full|correct> command to {v} {with}?", "<Can|Could> <you|somebody> <write|tell me> the command for {n} {with}?"]
TWO_PART_ASKS = ["How do I {v}? <Give|Show me> a minimal example and one {with}.", "What is the command to {v}? A <minimal|simple> example and one {with}, please.",
                 "{n}: the <plain|simplest|basic> command, and then one {with}", "Show me two ways to {v}: the basic one and one {with}",
                 "I want to {v}, first without any limits, then {with}", "Please give me the <basic|shortest> command to {v}, and also <the same|one> {with}",
                 "<Two|2> examples: {n}, plain and {with}", "Which command is there to {v}? Give the minimal form and one requesting {bare}.",
                 "How can I {v}? One bare example, one with {bare}", "{n} <please|>, <both|once> without limits and {with}",
                 "Explain how to {v}. <Include|Add> a minimal example and one that requests {bare}.", "minimal {n}, and one {with}",
                 "What do I type to {v}, in the simplest case and {with}?", "Give the command to {v} without options, then with {bare}.",
                 "How can I {v}? Begin with the simplest form, then <use|take> {bare}.", "{n}: (a) <minimal|plain> (b) {with}", "{n}: 1. bare 2. {bare}",
                 "First the shortest way to {v}, second {with}.", "What is the <simplest|minimal> {n}, and what does it look like {with}?",
                 "Show the command to {v} <as short as possible|in its plainest form>, and then {with}", "I need two commands to {v}: the plain one, and one {with}."]

# The second way to word a question about resources: a goal, for every wish a clause, a fragment or an attachment, a query, and perhaps
# sentences that wish nothing. {x} is the value with its noun, {n} without one, {o} another value, which is not wanted.
CLAUSES_OF = {"cpus": """it keeps {x} busy | it needs {x} | it should get {x} | it may use {x} | I can spare {x} for it | I'd give it {x}
please give it {x} | it should run on {x} | it runs best on {x} | let it use up to {x} | it must not use more than {x}
no more than {x} should be busy with it | it should never take more than {x} | it wants exactly {x} | it has to get along with {x}
we agreed on {x} | there should be {x} in it | I have reserved {x} for this | reserve {x} for it | allow it {x} | limit it to {x}
as many as {x} may work on it | the work is split over {x} | it scales to {x} and no further | at least {x} should be there for it
<my boss|my teacher|the manual|the readme> says it needs {x} | I was told to give it {x} | let's say {x} | make that {x}
for the computing I want {x} | don't let it have more than {x} | it is meant for {x} | last week it had {o}; give it {x} this time
my old machine has {o}, but here it should get {x} | yesterday I tried {o}, today it should be {x} | nothing works below {x}, so take that many
it would be nice if it got {x} | on the processor side I want {x} | what it asks for is {x}""",
              "mem": """it needs {x} | it should get {x} | the data fill {n} of memory | it takes {n} of RAM | it must not eat more than {x}
it has to fit into {x} | please give it {x} | I'd give it {x} | it should have {n} of memory | what I have left is {n} of RAM
it may fill {n} of RAM | don't let it go above {n} of memory | it should never take more than {n} of RAM | the memory limit is {n}
the memory should be {n} | set the memory to {n} | cap the memory at {n} | I can spare {n} of RAM | memory is short here, so at most {n}
as for RAM, {n} will do | the whole thing has to stay below {n} of memory | with less than {n} of memory it crashes, so give it that much
at least {n} of RAM must be there for it | allow it {n} of memory | reserve {n} of RAM for it | it wants exactly {n} of memory
<my boss|my teacher|the manual|the readme> says it needs {n} of memory | I was told to give it {n} of RAM | for the memory I think of {n}
its memory should be limited to {n} | up to {n} of memory is fine | the tables need {n} of memory | RAM should be {n}
last week it had {o} of memory; give it {x} this time | my laptop has {o} of RAM, but here it should get {x} | keep it within {n} of memory
it loads {n} of data into memory, so that much is needed | no more than {n} of memory, please | it would be nice if it got {n} of RAM""",
              "gpus": """it needs {x} | it should get {x} | it should see {x} | it computes on {x} | please give it {x} | I'd give it {x}
it wants exactly {x} | let it use {x} | I have reserved {x} for it | it should run on {x} | it cannot do without {x} | there should be {x} in it
it must have {x} | it gets {x} | make it use {x} | it is written for {x} | the graphics work is for {x} | allow it {x} | reserve {x} for it
I was told to give it {x} | we agreed on {x} for it | it has to see {x} | <my boss|my teacher|the manual|the readme> says it needs {x}
for the matrices I want {x} | on the graphics side I want {x} | it should find {x} | without {x} it is too slow, so let it have that
it wants to see {x} | let it have {x} | it is to use {x} | it would be nice if it got {x} | what I want for it is {x}
last week it had {o}; give it {x} this time | yesterday I tried {o}, today it should be {x} | we are allowed {x} | the code asks for {x}""",
              "time": """after {x} it must stop | it may run for {x} | it should end after {x} | stop it after {x} | it must be over after {x}
it takes {x} | it needs {x} | I will not sit there longer than {x} | it should not take longer than {x} | limit it to {x} | the time limit is {x}
it has {x} | give it {x} of time | I have {x} for it | all of it should last {x} | let it run for {x} | don't let it go on for more than {x}
it gets {x} at most | all the time it has is {x} | it will be done within {x}, so stop it then | set the limit to {x} | allow it {x} of run time
no longer than {x}, please | it is meant to last {x} | the whole thing should last {x} | it must not run for more than {x}
at the end of {x} it has to be over | cut it off after {x} | I leave in {x}, so end it then | last week it took {o}; give it {x} this time
yesterday I allowed {o}, today it should be {x} | <my boss|my teacher> allows me {x} | we agreed on {x} | make it stop after {x}
it is allowed to take {x} | the time it gets is {x} | as for the time, {x} will do | plan {x} for it"""}
FRAGMENTS = {"cpus": """{x} | {x} | {x} | {x} | {x} | cpu: {n} | cpus: {n} | cores: {n} | CPUs = {n} | cores={n} | cpu {n} | threads: {n} | {n} cpu
{n} CPU | number of cores: {n} | number of CPUs {n} | core count {n} | {x} will do | {x} should suffice | up to {x} | at most {x} | max {x}
max. {x} | no more than {x} | at least {x} | min. {x} | exactly {x} | {x} please | {x} in total | not more than {x} | CPU count: {n}
processors: {n} | {x} or so I was told | {x} for the work | as many as {x} | {x} altogether""",
             "mem": """{x} | {x} | {x} | {n} | {n} | {n} | mem: {n} | mem {n} | memory: {n} | RAM: {n} | ram {n} | memory = {n} | mem={n} | {n} ram
{n} RAM | {n} mem | {n} memory | {x} will do | up to {x} | at most {x} | max {x} | no more than {x} | at least {x} | exactly {x} | memory limit {n}
memory up to {n} | RAM max. {n} | limit of {n} of RAM | not more than {x} | {x} in total | RAM limited to {n} | amount of memory: {n}
main memory: {n} | memory at most {n} | {n} for the data | as much as {x}""",
             "gpus": """{x} | {x} | {x} | {x} | {x} | gpu: {n} | gpus: {n} | GPU: {n} | GPUs = {n} | gpus={n} | GPUs: {n} | gpu {n} | {x} will do
up to {x} | at most {x} | max {x} | no more than {x} | at least {x} | exactly {x} | {x} please | {x} in total | number of GPUs: {n} | graphics: {x}
{x} on board | {x} for the computing | graphics cards: {n} | cards: {n} | not more than {x} | accelerator: {x} | {x} altogether | GPU count {n}
{x} of course | {x} to compute on""",
             "time": """{x} | {x} | {x} | {x} | {x} | time: {x} | time {x} | walltime {x} | limit {x} | time limit {x} | time limit: {x} | {x} max
{x} at most | max {x} | max. {x} | up to {x} | for {x} | for at most {x} | no more than {x} | no longer than {x} | duration {x} | duration: {x}
run time {x} | {x} long | time = {x} | time={x} | exactly {x} | {x} limit | stop after {x} | ends after {x} | {x} will do | {x} in all
over after {x} | {x} of run time | not longer than {x} | length: {x} | runtime: {x}"""}
ATTACHMENTS = {"cpus": """with {x} | with {x} | on {x} | using {x} | with up to {x} | on at most {x} | on no more than {x} | with at least {x}
with exactly {x} | on exactly {x} | on a limit of {x} | limited to {x} | with the help of {x} | with as many as {x} | on as many as {x}
with {x} of my machine | with only {x} | on {x} only""",
               "mem": """with {x} | with {x} | with {x} | within {x} | using {x} | with up to {x} | using at most {x} | with no more than {x}
in at most {x} | with {n} of RAM | with exactly {x} | with a limit of {n} of memory | limited to {x} | within {n} of memory
with as much as {n} of RAM | with only {x} | with at least {x} | on {n} of memory""",
               "gpus": """with {x} | with {x} | with {x} | on {x} | using {x} | with up to {x} | with exactly {x} | on no more than {x}
on at most {x} | with the help of {x} | that sees {x} | with at least {x} | on {x} only | with only {x} | that can use {x}""",
               "time": """for {x} | for {x} | for up to {x} | for at most {x} | for no more than {x} | with a time limit of {x}
on a time limit of {x} | limited to {x} | stopped after {x} | for not more than {x} | for exactly {x} | with {x} as the limit | for {x} at most
with at most {x} of run time | with a limit of {x} | for {x} and no longer"""}
GOALS = {"v": """I'd like to {g} | I would like to {g} | I want to {g} | I need to {g} | I have to {g} | I am going to {g} | I plan to {g}
we want to {g} | we have to {g} | my task is to {g} | the task: {g} | <today|tonight|tomorrow|this afternoon|on Friday> I want to {g}
how do I {g}? | how can I {g}? | how would you {g}? | please {g} | please help me to {g} | I'm trying to {g} | my plan is to {g}
I was asked to {g} | a friend wants to {g} | my <boss|teacher|sister|neighbour> wants me to {g}
for <a course|a talk|my thesis|a test|work> I have to {g} | can you {g} for me? | what I want is to {g} | the idea is to {g} | I promised to {g}
it is my turn to {g} | could you tell me how to {g}? | which command lets me {g}? | I wonder how to {g} | it is time to {g} | I'm about to {g}
our goal is to {g} | let us {g} | show me how to {g} | I'd love to {g} | somebody has to {g} | what is the way to {g}? | I don't know how to {g}""",
         "n": """I'd like {g} | I would like {g} | I want {g} | I need {g} | what I want: {g} | {g} is what I am after | {g} is what I want
{g} is what I need | this is about {g} | the task: {g} | the job: {g} | wanted: {g} | needed: {g} | my wish: {g} | I am looking for this: {g}
we need {g} | we want {g} | give me {g} | please give me {g} | how do I get {g}? | how do I write {g}? | what is the command for {g}?
which command is for {g}? | I'm after {g} | {g}, that is the task | the topic is {g} | <today|tonight|tomorrow|this afternoon> I want {g}
for <a course|a talk|my thesis|a test> I need {g} | my <boss|teacher|sister|neighbour> wants {g} | I was asked for {g} | next on my list: {g}
the goal is {g} | {g} would be nice | {g}, please | it is about {g} | show me {g} | I should get {g} running"""}
TELEGRAMS = """{g}: {r} | {g}: {r} | {g}, {r} | {g} - {r} | {g} ({r}) | {r}: {g} | {r} - {g} | {g}. {r} | {g}; {r} | {g} / {r} | {g} -> {r}
{g} with these values: {r} | goal: {g}. limits: {r} | thing: {g}. how much: {r} | {g} [{r}] | {g} with: {r} | {r} => {g}
task: {g}; {r} | {g}, {r}, that is all"""
LISTS = """the limits: {r} | it gets this: {r} | my limits are these: {r} | what it needs: {r} | the numbers: {r} | here is what I want: {r}
it should have: {r} | settings: {r} | that means: {r} | this is what I thought of: {r} | I wrote down: {r} | the wish list: {r} | requirements: {r}
please take these: {r} | as follows: {r} | these are the values: {r} | in short: {r} | I was given this: {r} | my notes say: {r} | the values: {r}
on the slip of paper: {r}"""
PAIRS = """first the plain command, then one with these wishes: {r} | show me the bare form and a second one: {r}
one minimal example, and one for this case: {r} | I need two forms, the plain one and one for this: {r}
give me the basic command and then the full one: {r} | the simplest form first, then with limits: {r}
two commands, please: one bare, one with limits; {r} | a minimal example, and one where the following holds: {r}
once without any options and once like this: {r} | begin with the shortest form; for the second one: {r}
write it plainly, and then again with this: {r} | I want to see it without limits, and then with them: {r}
give a minimal example and one for these numbers: {r} | the basic call, then the long one: {r} | plain first; after that {r}
(1) minimal (2) with limits: {r} | how does it look in its simplest form, and how with limits? {r}
both the simple and the complete command, please; {r}"""
QUERIES = """What do I enter? | Which line does it? | Write it out, please. | What do I type? | How? | How is that done? | How does that work?
What is the command? | Which command is it? | How do I write that? | What would you type? | Which command do I need? | What does the line look like?
What does the command look like? | Show me the line. | Give me the command. | The command, please. | How do I say that in the shell?
What should I run? | What must I type? | Can you write that down? | Could you spell it out? | Can it be done in one line?
Tell me the line, please. | What goes into the terminal? | Which options are those? | How do I put that together? | I need the exact line.
I'd like the whole line. | Please show the full command. | Is there a command for it? | What would the call be? | What's the line?
What's the right call? | Any idea? | Please write the command. | How do I ask for that? | What do I have to enter? | So what do I type now?
Just the line, please. | Will you write it for me? | What are the options for that?"""
ASIDES = """A colleague showed me this once. | I am on the train. | The manual is too long. | I have forgotten how. | I always forget the options.
My coffee is getting cold. | It is raining here. | I do not want to break anything. | This is my first time. | I am no expert.
Sorry if that is a silly question. | I could not find it in the manual. | My keyboard is broken, so keep it short. | We are in a hurry.
There is no hurry. | The old notes are lost. | I read about it in a magazine. | A friend of mine swears by it.
I tried it yesterday, but made a mistake somewhere. | The last attempt failed. | It worked on my old computer. | I am sitting in a meeting.
The others went to lunch. | I like short commands. | I prefer the long option names. | It is for a good cause. | Nobody here knows it.
The internet is full of wrong answers. | I will write it into my notes. | It is late already. | My screen is tiny. | I have a cold today.
The fan of this machine is loud. | I am learning this by myself. | The desktop is switched off. | I only have a keyboard here. | This is not urgent.
Everything else is ready. | The results go into a report. | I want to be a good neighbour on this machine. | We share this machine.
I used to click on an icon for that. | My teacher wants to see the line. | I am writing a guide for beginners. | I have been away for a while.
The readme does not say it. | The administrator is on holiday. | I know the basics. | I am used to another system.
I don't need a graphical window. | I would rather not install anything. | It should be simple. | That is all I know. | Please be patient with me.
I asked around, without luck. | The weather is too nice for this. | My cat walks over the keyboard. | I copied it wrongly before.
The disk is almost empty. | I have to explain it to others later. | My notes are a mess. | The phone keeps ringing."""
NUMBER_ASIDES = """I have asked 3 people already. | My office is on floor 4. | I have read 20 pages about it. | This is my 2nd attempt.
My bus leaves at 5 pm. | I am 63 years old. | The computer is 8 years old. | There are 12 people in our office. | I learned this in 1998.
I sit in room 214. | It cost me 30 euros. | The book is from 2016. | My dog is 7. | I have 40 browser tabs open. | We are a team of 6.
It is 10 o'clock here. | I slept 5 hours last night. | My train is 15 minutes late. | Exercise 9 of the course says so."""
NO_WISH = {"cpus": """The number of cores does not matter. | I don't care about the CPUs. | Cores are of no interest here.
It may use all the processors it finds. | Take as many cores as you like. | No limit on the CPUs. | The processors need no limit.""",
           "mem": """Memory does not matter. | I don't care about the memory. | RAM is no problem. | No memory limit, please.
It may use any amount of memory. | We have plenty of RAM.""",
           "gpus": """No graphics card is needed. | I don't need a GPU. | Graphics cards are of no interest. | It runs without a GPU.
It does nothing with graphics cards.""",
           "time": """Time does not matter. | No time limit, please. | It may take as long as it likes. | I don't mind how long it takes.
The duration is open. | There is no deadline."""}
COMPOSED = {"resources": 0.55, "two-part": 0.3}  # of the questions with options


def slot_names(*texts):
    return {name for text in texts for name in re.findall(r"(?<!\{)\{(\w+)", text)}


def crossed(frames, phrases):
    """Every phrase of a resource block in every frame that fits it, and which of these are reserved: all with a reserved phrase or frame."""
    reserved_parts, asks, reserved = reserved_asks(frames) | reserved_asks(phrases), [], set()
    for frame, phrase in itertools.product(frames, phrases):
        verb = phrase.startswith("to ")
        if ("{v}" in frame) == verb:
            asks.append(frame.replace("{v}", phrase[3:]) if verb else frame.replace("{n}", phrase))
            if {frame, phrase} & reserved_parts:
                reserved.add(asks[-1])
    return asks, frozenset(reserved)


def parse_block(topic, block):
    """The templates of one block: one, or for a block about resources the single and the two-part one."""
    asks, parts, notes, slots, options = [], [], [], {}, {}
    for line in block.splitlines():
        mark, text = line[0], line[2:].rstrip()
        if mark == "?":
            asks.append(text)
        elif mark in ">!":
            parts.append((mark, text))
        elif mark == "$":
            if parts and parts[-1][0] == "$":
                text = parts.pop()[1] + "\n" + text
            parts.append((mark, text))
        elif mark == "+":
            notes.append(text)
        elif mark == "@":
            slots.update({name: slot_drawer(spec) for name, spec in (item.split("=") for item in text.split())})
        elif mark == "%":
            name, option = text.split(" ", 1)
            options[name] = option
        else:
            raise ValueError(f"a template line begins with {mark!r}: {line}")
    for name in sorted(slot_names(*asks, *notes, *(text for _, text in parts)) - set(slots)):
        if not name.startswith("i_"):
            slots[name] = POOLS[name.rstrip("0123456789")]
    said_later = slot_names(*(text for _, text in parts))
    for ask in asks:
        if not options and not said_later <= slot_names(ask):
            raise ValueError(f"the answer uses {sorted(said_later - slot_names(ask))}, which this question does not say: {ask}")
    if not options:
        return [Template(topic, asks, parts, notes, slots, {}, reserved_asks(asks))]
    (single, single_reserved), (double, double_reserved) = crossed(RESOURCE_ASKS, asks), crossed(TWO_PART_ASKS, asks)
    (_, lead), (_, command) = parts
    plain = [(">", lead.rstrip(",")), ("$", re.sub(r"%\w+", "", command))]
    full = [(">", lead + " {have}"), ("$", command)]
    return [Template(topic, single, full, notes, slots, options, single_reserved, asks),
            Template("two-part", double, plain + full, notes, slots, options, double_reserved, asks)]


def load_templates():
    by_topic = {}
    for family, text in TEMPLATES.items():
        for block in re.split(r"\n\s*\n", text.strip()):
            for template in parse_block(family.split(",")[0], block):
                by_topic.setdefault(template.topic, []).append(template)
    return by_topic


# ---------------------------------------------------------------- from a template to a record
def choose(text, rng):
    """Resolve <a|b> choices, the innermost first."""
    while True:
        text, found = re.subn(r"<([^<>]*\|[^<>]*)>", lambda m: rng.choice(m[1].split("|")), text)
        if not found:
            return text


def squeeze(text):
    return re.sub(r" +([,.?:;])(?=\s|$)", r"\1", re.sub(r" {2,}", " ", text)).strip()


def draw_resources(template, rng):
    """A subset of cpus, mem, gpus, time: {with} and {bare} for the question, {have} for the answer, option texts for the command."""
    names = list(template.options)
    size = min(len(names), rng.choice([1, 2, 2, 2, 3, 3, 3, 4]))
    wanted = rng.sample(names, size)
    names = [name for name in names if name in wanted]
    values = {name: POOLS[name](rng) for name in names}
    amounts = [name for name in ("typed", "cpus", "mem", "gpus") if name in values]
    limit = values.get("time")
    said = ("with " + listed([values[name].say for name in amounts]) if amounts else "") + (f" for {limit}" if limit else "")
    shuffled = rng.sample(amounts, len(amounts))
    asked = [values[name].ask for name in shuffled]
    joined = listed(asked, rng.choice([" and ", " and ", ", ", " plus ", ", plus "])) if asked else ""
    if len(asked) > 1 and rng.random() < 0.15:
        joined = rng.choice([" + ", ", ", " and ", " / ", "; "]).join(asked)
    span = rng.choice(SPANS) % limit.ask if limit else ""
    pieces = [piece for piece in (rng.choice(WITHS) + joined if joined else "", span) if piece]
    everything = rng.sample(asked + ([rng.choice(LIMITS) % limit.ask] if limit else []), len(values))
    bare = rng.choice([listed(everything), listed(everything), ", ".join(everything), " and ".join(everything), " + ".join(everything)])
    clauses = {f"r_{'gpus' if name == 'typed' else name}{end}": Value(getattr(value, kind, value.ask), value.say)
               for name, value in values.items() for end, kind in (("", "part"), ("_n", "bare"))}
    with_ = " ".join(pieces if rng.random() < 0.7 else pieces[::-1])
    return values, {"with": Value(with_), "bare": Value(bare), "have": Value(said.strip()), **clauses}


def draw_values(template, rng):
    values = {name: made if isinstance(made := draw(rng), Value) else Value(made) for name, draw in template.slots.items()}
    option_texts = {}
    if template.options:
        resources, phrases = draw_resources(template, rng)
        interface = {f"i_{name}": Value(option) for name, option in draw_interface(rng).items()}
        values.update(interface)
        option_texts = {name: text.format_map({**values, **resources}) if name in resources else "" for name, text in template.options.items()}
        values.update(phrases)
    return values, option_texts


def is_reserved_combination(template, ask, values):
    """Whether the values that this question says are held out: by what they are, not by how they are worded."""
    names = {"have" if name in ("with", "bare") or name.startswith("r_") else name for name in slot_names(ask)}
    said = [values[name].say for name in sorted(names)]
    return bool(said) and stable_hash(template.parts[0][1], *said) % HELDOUT_VALUES == 0


@functools.cache
def allowed(table, heldout):
    """The forms of a table of the clause grammar; one in twelve is kept for --split heldout."""
    return [form for form in cells(table) if heldout or stable_hash(form) % 12]


def compose(template, values, heldout, rng):
    """A question made of clauses: its text, in which {r_cpus} and the like are the wishes, and whether a reserved form or phrase is in it."""
    used, kept, single = [], reserved_asks(template.phrases), template.topic == "resources"
    wanted = [name for name in CLAUSES_OF if f"r_{name}" in values]
    names = rng.sample(wanted, len(wanted))

    def pick(table, **texts):
        used.append(rng.choice(allowed(table, heldout)))
        return functools.reduce(lambda text, item: text.replace("{%s}" % item[0], item[1]), texts.items(), used[-1])

    def wish(name, tables):
        text = pick(tables[name], x="{r_%s}" % name, n="{r_%s_n}" % name, o="{r_%s_o}" % name)
        if "_o}" in text:  # another value, of another time
            draw, other = POOLS["typed" if name == "gpus" and "typed" in template.options else name], values[f"r_{name}"]
            while other.say == values[f"r_{name}"].say:
                other = draw(rng)
            values[f"r_{name}_o"] = Value(getattr(other, "bare" if name == "mem" else "part", other.ask))
        return text

    def fragments(*joints):
        return rng.choice(joints).join(wish(name, FRAGMENTS) for name in names)

    phrase = rng.choice([phrase for phrase in template.phrases if heldout or phrase not in kept])
    thing = phrase.removeprefix("to ")
    if single and rng.random() < 0.25:
        if len(names) > 1 and rng.random() < 0.12:
            text = f"{thing}:\n- " + fragments("\n- ") + "\n"
        else:
            text = pick(TELEGRAMS, g=thing, r=fragments(", ", ", ", ", ", " / ", " + ", "; ", " and ", " & ", " - "))
        if rng.random() < 0.25:
            text += ("" if text[-1] == "\n" else ". ") + pick(QUERIES)
    else:
        goal = pick(GOALS["n" if thing == phrase else "v"], g=thing)
        mark, goal = goal[len(goal.rstrip("?")):], goal.rstrip("?")
        if single and goal.endswith(thing) and rng.random() < 0.4:
            attached = names[:rng.randint(1, len(names))]
            names = names[len(attached):]
            goal += " " + rng.choice([" ", " ", ", ", " and "]).join(wish(name, ATTACHMENTS) for name in attached)
        sentences = []
        if names and rng.random() < 0.25:
            wishes = fragments(", ", ", ", " and ", "; ")
            sentences.append(pick(LISTS, r=wishes) if single else wishes)
        else:
            for name in names:
                if sentences and rng.random() < 0.5:
                    sentences[-1] += rng.choice([", and ", ", and ", " and ", "; ", ", ", " - "]) + wish(name, CLAUSES_OF)
                else:
                    sentences.append(wish(name, CLAUSES_OF))
        if not single:
            sentences = [pick(PAIRS, r=rng.choice(["; ", ", and ", ", "]).join(sentences))]
        sentences.insert(rng.choice([0, rng.randint(0, len(sentences))]) if single else 0, goal + mark)
        pools = [ASIDES] * 5 + [NUMBER_ASIDES] + [text for name, text in NO_WISH.items() if name not in wanted]
        for _ in range(rng.choice([0, 0, 0, 0, 1, 2])):
            sentences.insert(rng.randint(0, len(sentences)), rng.choice(cells(rng.choice(pools))))
        if single and rng.random() < (0.2 if mark else 0.7):
            sentences.append(pick(QUERIES))
        text = " ".join(sentence[0].upper() + sentence[1:] + "." * (sentence[-1] not in ".?") for sentence in sentences)
    return choose(text, rng), phrase in kept or any(stable_hash(form) % 12 == 0 for form in used)


QUESTION_START = re.compile(r"(how|what|which|who|where|when|why|is|are|do|does|did|can|could|may|should|must|will|has|have)\b", re.I)


def misspell(word, rng):
    at = rng.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2:]


def word_question(text, values, rng):
    """Wrap a phrasing, vary case and spelling of its own words, never of its values, and fill the values in."""
    if text.startswith("to "):
        text = rng.choice(cells(OPENERS)) % text[3:]
    elif QUESTION_START.match(text) and text[-1] not in "?.!" and rng.random() < 0.6:
        text += "?"
    if rng.random() < 0.2:
        text = rng.choice(cells(CONTEXTS) + cells(ASIDES)) + " " + text
    if rng.random() < 0.10:
        text += ("" if text[-1] in "?.!" else ".") + " " + rng.choice(cells(CLOSERS))
    pieces = re.split(r"(\{\w+\})", squeeze(text))
    if rng.random() < 0.3:
        pieces = [piece if piece.startswith("{") else piece.lower() for piece in pieces]
    elif pieces[0]:
        pieces[0] = pieces[0][0].upper() + pieces[0][1:]
    if rng.random() < TYPO_SHARE:
        long = [i for i, piece in enumerate(pieces) if not piece.startswith("{") and re.search(r"[a-z]{5}", piece)]
        if long:
            i = rng.choice(long)
            word = rng.choice(re.findall(r"[a-z]{5,}", pieces[i]))
            pieces[i] = pieces[i].replace(word, misspell(word, rng), 1)
    text = squeeze("".join(values[piece[1:-1]].ask if piece.startswith("{") else piece for piece in pieces))
    return text[:-1] if text[-1] in "?." and rng.random() < 0.1 else text


def write_answer(template, values, option_texts, rng):
    out = []
    for mark, text in template.parts:
        if mark == "$":
            if template.options:
                text = re.sub(r" {2,}", " ", re.sub(r"%(\w+)", lambda m: option_texts[m[1]], text)).strip()
            out.append("```\n" + text.format_map(values) + "\n```")
        else:
            text = squeeze(choose(text, rng).format_map(values))
            out.append(text[0].upper() + text[1:].rstrip(",") + (":" if mark == ">" else ""))
    answer = "\n".join(out)
    if template.notes and (len(answer.split()) < SHORTEST or rng.random() < NOTE_SHARE):
        answer += "\n" + rng.choice(template.notes).format_map(values)
    return answer


def make_record(template, heldout, rng):
    """One record of the wanted split, or None when this template has none in a hundred draws."""
    composed = template.options and rng.random() < COMPOSED[template.topic]
    for _ in range(100):
        if composed:
            values, option_texts = draw_values(template, rng)
            ask, reserved = compose(template, values, heldout, rng)
        else:
            ask = rng.choice(template.asks)
            reserved = ask in template.reserved
            if reserved and not heldout:
                continue
            ask = choose(ask, rng)
            values, option_texts = draw_values(template, rng)
        if heldout != (reserved or is_reserved_combination(template, ask, values)):
            continue
        return {"question": word_question(ask, values, rng), "answer": write_answer(template, values, option_texts, rng), "topic": template.topic}
    return None


def make_records(count, heldout, rng):
    by_topic = load_templates()
    topics, weights = list(by_topic), [SHARES[topic] for topic in by_topic]
    seen, repeated = set(), 0
    while len(seen) < count:
        if repeated > 20 * count + 1000:
            raise RuntimeError(f"only {len(seen)} different questions found of the {count} wanted")
        topic = rng.choices(topics, weights)[0]
        record = make_record(rng.choice(by_topic[topic]), heldout, rng)
        if record is None or record["question"] in seen or len(record["answer"].split()) > LONGEST:
            repeated += 1
            continue
        seen.add(record["question"])
        yield record
    print(f"templates: {len(seen)} records; {repeated} draws repeated a question or held nothing for this split", file=sys.stderr)


# ---------------------------------------------------------------- manuals
ESCAPES = {r"\-": "-", r"\e": "\\", r"\&": "", r"\|": "", r"\^": "", r"\~": " ", r"\ ": " ", r"\0": " ", r"\/": "", r"\,": "", r"\:": "", r"\%": "",
           r"\(aq": "'", r"\(cq": "'", r"\(oq": "'", r"\(dq": '"', r"\(lq": '"', r"\(rq": '"', r"\(em": "-", r"\(en": "-", r"\(co": "(c)", r"\(bu": "",
           r"\(ha": "^", r"\(ti": "~", r"\(ga": "`", r"\(rs": "\\", r"\(hy": "-", r"\'": "'", r"\`": "`", r"\c": "", r"\(mi": "-", r"\*(L\"": '"', r"\*(R\"": '"'}
FONTS = {"B", "I", "R", "SM", "SB", "BR", "RB", "IR", "RI", "BI", "IB", "CW", "CR", "RC"}
MDOC_WORDS = {"Ar", "Cm", "Ic", "Li", "Em", "Sy", "Ev", "Va", "Dv", "Er", "No", "Pa", "Ad", "An", "Ux", "Tn", "Xr", "Nm", "Fl", "Ns", "Ql", "Sq", "Dq", "Qq", "Pq", "Op",
              "Bq", "Aq", "Oo", "Oc", "Po", "Pc"}
MDOC_PAIRS = {"Ql": "''", "Sq": "''", "Dq": '""', "Qq": '""', "Pq": "()", "Op": "[]", "Bq": "[]", "Aq": "<>"}
MDOC_BRACKETS = {"Oo": "[", "Oc": "]", "Po": "(", "Pc": ")"}
OPTION = r"--?[A-Za-z0-9?#@][\w.-]*"
OPTION_NAME = rf"(?:^|(?<=, )|(?<= or )|(?<=\| )){OPTION}"
ARGUMENT = r"(?:\[=?[\w:./|<> -]+\]|[ =]?<[\w:./| -]+>|[ =][A-Za-z][\w:./|-]*(?:\[,[\w.]+\](?:\.\.\.)?)?)?"
TAG = re.compile(rf"{OPTION}{ARGUMENT}(?:(?:, | or | \| ){OPTION}{ARGUMENT})*")
FRAGMENT = re.compile(r"[\\`]|\b(as (above|below)|(see|described|listed) (above|below)|following|this option|these options)\b|^(see|same as|like|alias|synonym|equivalent|deprecated|"
                      r"obsolete|ignored|this|these|it|note|as|where|if|when|with|for|in|on|and|or|but)\b|:$", re.I)
VERBS = """add allow append apply assume avoid bind build call change check clear close compare compile compress configure connect continue convert copy
count create define delete delay disable display do dump edit emit enable enforce exclude execute exit expand export extract fail filter find fix follow force
format generate get give group hide ignore import include increase indent initialize insert install interpret invert invoke join keep kill lock limit list load
log look make mark match merge mount move omit open operate output overwrite pack parse pass perform prefix prepend preserve prevent print process produce
prompt provide quit read recurse redirect reduce refresh remove rename repeat replace report request require reset resolve restart restore restrict return
reverse run save scan search select send separate set show skip sort specify split start stop store strip suppress switch synchronize take tell terminate test
translate treat truncate try turn uncompress unmount unpack update upgrade use validate verify wait warn wrap write zero""".split()


MORE_VERBS = re.compile(rf"^(and|or|/)|^$|(\band|\bor|\bthen|,|/) ({'|'.join(VERBS)})\b")


def plain(text):
    """Text without groff's escapes, or None when one remains that is not known."""
    text = re.sub(r"\\\".*", "", text)
    text = re.sub(r"\\f(\(..|\[[^\]]*\]|.)|\\s[+-]?\d|\\m\[[^\]]*\]", "", text)
    text = re.sub(r"\\\[(\w\w)\]", r"\\(\1", text)
    text = re.sub(r"\\\*\([LR]\"|\\\(..|\\.", lambda m: ESCAPES.get(m[0], "\0"), text)
    return None if "\0" in text else text


def words_of(arguments):
    """The arguments of a macro: blanks separate, double quotes join."""
    return [quoted if quoted or not bare else bare for quoted, bare in re.findall(r'"((?:[^"]|"")*)"?|(\S+)', arguments)]


def mdoc_text(words, name):
    """One mdoc line in plain words, or None when a macro is not known."""
    out, glue, ends, fresh = "", True, "", ""
    for word in words:
        if word in MDOC_PAIRS:
            opening, closing = MDOC_PAIRS[word]
            out, glue, ends, fresh = out + ("" if glue else " ") + opening, True, closing + ends, ""
        elif word in MDOC_BRACKETS:
            bracket = MDOC_BRACKETS[word]
            out, glue = out + ("" if glue or bracket in ")]" else " ") + bracket, bracket in "(["
        elif word == "Ns":
            glue = True
        elif word in MDOC_WORDS:
            fresh = word
            if word == "Nm" and words[-1] == "Nm":
                out, glue = out + ("" if glue else " ") + name, False
        elif re.fullmatch(r"[A-Z][a-z]", word) and word not in ("If", "In", "It", "Is", "Do", "No", "On", "To", "Be", "By", "Or", "As", "At", "We", "An", "Of"):
            return None
        else:
            text = plain(word)
            if text is None:
                return None
            if fresh == "Fl" and re.match(r"\w|-", text):
                text = "-" + text
            elif fresh == "Xr" and text.isdigit():
                text, glue = f"({text})", True
            glue = glue or bool(re.fullmatch(r"[.,;:?!)\]]+", text))
            out, glue = out + ("" if glue else " ") + text, text in ("(", "[")
    return out + ends


def source_text(line, name):
    """What one line of a manual's source prints; None when that is not certain."""
    if not line.startswith((".", "'")):
        return plain(line)
    macro, _, arguments = line[1:].strip().partition(" ")
    if macro in FONTS:
        words = [plain(word) for word in words_of(arguments)]
        return None if None in words else ("" if len(macro) == 2 and macro not in ("SM", "SB", "CW") else " ").join(words)
    if macro in MDOC_WORDS:
        return mdoc_text([macro] + words_of(arguments), name)
    return "" if macro in ("PD", "TQ", "ad", "nh", "hy", "ie", "el", "RS", "RE", "sp", "br", '\\"') else None


def first_sentence(lines):
    """The first sentence of a description, clean and whole, or None."""
    if not lines or None in lines:
        return None
    text = re.sub(r" +([.,;)])(?=\s|$)", r"\1", re.sub(r"\s+", " ", " ".join(lines))).strip()
    whole = re.match(r"(.+?(?<!e\.g)(?<!i\.e)(?<!etc)(?<!\bvs)(?<!\bno)(?<!\b[A-Z]))\.(?= [A-Z`'\"]|$)", text)
    sentence = (whole[1] if whole else text).strip(" ;,")
    if not 4 <= len(sentence.split()) <= 40 or FRAGMENT.search(sentence) or not re.match(r"[A-Za-z]", sentence):
        return None
    if any(sentence.count(a) != sentence.count(b) for a, b in ("()", "[]", "<>")) or sentence.count('"') % 2 or not re.search(r"[\w)'\"]$", sentence):
        return None
    return sentence if re.match(r"[A-Za-z][a-z]*\b", sentence) else None


def read_manual(path):
    """(name, purpose or None, [(tag, sentence)]) of a manual's source."""
    source = (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8", errors="replace").read()
    name = re.sub(r"\.[18]\w*(\.gz)?$", "", path.name)
    purpose, options = None, []
    found = re.search(r"^\.S[Hh] \"?NAME\"?\n(.+?)(?=^\.S[Hh] )", source, re.M | re.S)
    described = re.search(r"^\.Nd (.+)", found[1], re.M) if found else None
    if found:
        text = plain(described[1]) if described else plain(" ".join(line for line in found[1].splitlines() if not line.startswith(".")))
        text = text if described or not text else text.partition(" - ")[2] if re.match(rf"{re.escape(name)} -", text) else None
        purpose = first_sentence([text]) if text else None
    tag, body = None, []

    def finish():
        sentence = first_sentence(body) if tag and TAG.fullmatch(tag.strip()) else None
        if sentence:
            options.append((tag.strip(), sentence))

    waiting = False  # the next line is the tag of a .TP
    for line in source.splitlines():
        macro, _, arguments = line[1:].strip().partition(" ") if line.startswith(".") else ("", "", "")
        if macro in ("TP", "IP", "It", "SH", "SS", "Sh", "Ss", "PP", "P", "LP", "Pp", "HP", "El", "Bl", "Bd", "RS", "nf", "TQ", "EX"):
            if macro == "TQ" or body or macro != "RS":
                finish()
            tag, body, waiting = None, [], macro == "TP"
            if macro == "IP" and arguments:
                tag = plain(words_of(arguments)[0])
            elif macro == "It" and arguments.startswith("Fl "):
                tag = mdoc_text([",", *words_of(arguments)][1:], name)
        elif waiting:
            if macro not in ("PD", "br"):
                tag, waiting = source_text(line, name), False
        elif tag:
            if line.strip() and not line.startswith(('.\\"', "'\\\"")):
                body.append(source_text(line, name))
            elif not line.strip():
                finish()
                tag = None
    finish()
    count = Counter(option for tag, _ in options for option in re.findall(OPTION_NAME, tag))  # bash has a -n for each builtin: ask for none of them
    return name, purpose, [(tag, text) for tag, text in options if all(count[option] == 1 for option in re.findall(OPTION_NAME, tag))]


def third_person(sentence):
    """'Copy the file' as 'copies the file', or None when it does not begin with a known verb."""
    verb, _, rest = sentence.partition(" ")
    verb = verb.lower()
    if verb not in VERBS or MORE_VERBS.search(rest) or ";" in rest:
        return None
    ending = "ies" if re.search(r"[^aeiou]y$", verb) else "es" if re.search(r"(s|x|ch|sh|o|z)$", verb) else "s"
    return (verb[:-1] if ending == "ies" else verb) + ending + " " + rest


def lowered(sentence):
    return sentence[0].lower() + sentence[1:] if sentence.split()[0].lower() in VERBS else sentence


def option_records(name, tag, sentence, rng):
    names = re.findall(OPTION_NAME, tag)
    asked = rng.choice(names)
    others = [option for option in names if option != asked]
    also = f" (also {listed([f'`{option}`' for option in others], ' or ')})" if others else ""
    answer = f"The manual of `{name}` says about `{asked}`{also}: {sentence[0].upper()}{sentence[1:]}."
    question = rng.choice(["What does the {o} option of {n} do?", "What does {o} mean in {n}?", "What is {o} for in {n}?", "{n} {o}: what does it do?", "Explain the option {o} of {n}.",
                           "What happens with {n} {o}?", "what does {n} {o} do", "I saw {n} {o} in a script. What is {o}?"]).format(o=asked, n=name)
    yield question, answer + (f" Read `man {name}` for the rest." if len(answer.split()) < SHORTEST else "")
    if rng.random() < 0.4:
        does, spelling = third_person(sentence), re.split(rf"(?:, | or | \| )(?={OPTION})", tag)[-1]
        spelling = re.sub(r"\[.*?\]|[<>]", "", spelling)  # `<FILE>` would redirect, and `[=FILE]` may be left out
        question = (rng.choice(["Which option of {n} {d}?", "Which {n} option {d}?", "{n}: which option {d}?"]).format(n=name, d=does) if does else
                    f'Which option of {name} is described like this: "{lowered(sentence)}"?')
        yield question, f"The option of `{name}` that you describe is written `{tag}`:\n```\n{name} {spelling}\n```"


def purpose_records(name, purpose, rng):
    question = rng.choice(["What is the tool {n} for?", "What is {n}?", "What does {n} do?", "what is the command {n} good for", "What can I use {n} for?", "Explain {n} in one sentence."])
    yield question.format(n=name), f"The purpose of the tool `{name}`, in the words of its manual: {lowered(purpose)}."
    does = third_person(purpose)
    question = rng.choice(["Which command {d}?", "Which tool {d}?", "Is there a program that {d}?"]).format(d=does) if does else f'Which tool is described as "{lowered(purpose)}"?'
    yield question, f"The tool that you describe is called `{name}`:\n```\nman {name}\n```\nIts manual lists all options."


def man_records(folder, heldout, rng):
    language = re.compile(r"[a-z]{2}(_[A-Z]{2})?([.@].*)?")
    paths = sorted(path for path in folder.rglob("*") if re.search(r"\.[18][a-z]*(\.gz)?$", path.name) and path.is_file() and not path.is_symlink()
                   and not language.fullmatch(path.parent.parent.name) and not MAN_SKIPPED.match(path.name))
    pages = banned = written = 0
    seen = set()
    for path in paths:
        name, purpose, options = read_manual(path)
        facts = [("", purpose)] * bool(purpose) + rng.sample(options, min(len(options), MAN_PER_PAGE))
        pages += bool(facts)
        for tag, text in facts:
            records = option_records(name, tag, text, rng) if tag else purpose_records(name, text, rng)
            for question, answer in list(records):
                if BANNED.search(f"{name} {question} {answer}"):
                    banned += 1
                elif question not in seen and (stable_hash(name * bool(tag), text.lower()) % HELDOUT_VALUES == 0) == heldout:
                    seen.add(question)
                    written += 1
                    yield {"question": question, "answer": answer, "topic": "manual"}
    print(f"manuals: {written} records from {pages} of {len(paths)} manuals; {banned} left out because they match BANNED", file=sys.stderr)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("--count", type=int, default=60000, help="records from the templates (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other records (default: %(default)s)")
    parser.add_argument("--split", choices=["train", "heldout"], default="train", help="which records (default: %(default)s)")
    parser.add_argument("--man", type=Path, metavar="DIR", help="folder tree of manuals, for more records (default: none)")
    parser.add_argument("--list-templates", action="store_true", help="print topic, phrasings and lead-in of every template, and stop")
    args = parser.parse_args()
    if args.count < 0:
        parser.error(f"--count {args.count}: a number of records cannot be negative")
    if args.man and not args.man.is_dir():
        parser.error(f"--man {args.man}: there is no such folder")
    return args


def main():
    args = parse_arguments()
    if args.list_templates:
        for topic, templates in load_templates().items():
            for template in templates:
                print(f"{topic}\t{len(template.asks)}\t{template.parts[0][1]}")
        return 0
    rng, heldout = random.Random(args.seed), args.split == "heldout"
    topics = Counter()
    records = [make_records(args.count, heldout, rng)] + ([man_records(args.man, heldout, random.Random(args.seed))] if args.man else [])
    for record in itertools.chain(*records):
        found = BANNED.search(record["question"] + "\n" + record["answer"])
        if found:
            print(f"error: a record mentions {found[0]!r}, which this material must not teach: {record}", file=sys.stderr)
            return 1
        topics[record["topic"]] += 1
        print(json.dumps(record, ensure_ascii=False))
    print("topics: " + ", ".join(f"{topic} {n}" for topic, n in topics.most_common()), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
