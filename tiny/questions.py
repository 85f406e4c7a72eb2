#!/usr/bin/env python3
"""Write questions and answers about everyday Linux: the material a tiny chat model learns from.

PURPOSE
  A model of a few million parameters knows only what its material shows it. This material shows it
  how to copy values from a question into a command, what number words and units mean, how one wish
  is said in many ways, and how an answer looks: a sentence, the command in a fence, perhaps a caveat.
  It knows other batch systems (PBS, Grid Engine, LSF, ...) and other package managers, as a newcomer to a
  cluster may, but no Slurm, no Spack and no MPI: these are left for the LoRA step to teach. A record that
  matches BANNED ends the run with an error; a manual that matches it is skipped and counted.

INPUT
  tiny/templates/*.txt: the templates, one block of text each; tiny/sentences/*.txt: what people say beside the point, and whole
  requests for an interactive session. With --man DIR, also the manuals of sections
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
  200,000 records and 1,397 manuals: 36 s (2.6 GHz AMD EPYC, beside a training, 2026-11-21).

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
SHARES = {"resources": 16, "resources.batch": 13, "requests": 9, "two-part": 10, "interactive": 3, "state": 5, "state.batch": 12, "grep": 7,
          "grep.packages": 10, "ssh": 5, "ssh.keys": 7, "errors": 2, "errors.keys": 4, "choose": 3, "choose.batch": 10, "files": 3,
          "text": 3, "system": 3, "limits": 1, "hello": 1}  # of --count; a part that is not named here is in its topic's share
# In the train split the parts that are learned last come more often, and those that are known soon less often (measured: of the records it had
# been trained on, the base of 20,000 steps answered 90% right about resources, but 60 to 68% about states, ssh, errors and grep); choose.batch
# comes more often because the tuned model gets little right about scaling. Every phrasing of a part comes equally often.
EMPHASIS = {"resources": 0.5, "resources.batch": 0.7, "requests": 1.3, "two-part": 0.5, "interactive": 0.5, "state.batch": 1.7, "ssh.keys": 1.6, "errors.keys": 1.6,
            "grep.packages": 1.2, "choose.batch": 1.5}
# Twins: the questions of data_train.jsonl and more wordings of each, put to other systems, in the train split only: so the tuning meets no English for
# the first time and has only the new system's commands to teach.
TWINS = {"requests.twins": 18, "state.twins": 28, "choose.twins": 23, "grep.twins": 17, "ssh.twins": 20}
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

# ---------------------------------------------------------------- systems that nobody knows
# Whoever names no batch system, or one that the base cannot know, is answered as if it were PBS; a package manager, as if it were conda. So the
# tuning has one known system to turn into the new one, and a strange name does not lead the reading astray. In the train split this happens to
# so many of the questions about these two. Blocks with a command of such a name come more often: Grid Engine's and Torque's qsub, too.
UNKNOWN_SHARE, DEFAULT_EMPHASIS = 0.6, 2
DEFAULTS = [  # the names; the commands, in a question and in an answer; what a question must not name; what to say for the name
    (r"OpenPBS|PBS Professional|PBS Pro|PBS", r"qsub|qstat|pbsnodes|pbs_rstat", r"torque|grid engine|sge|maui|cobalt",
     ["the batch system", "the scheduler", "our cluster", "the cluster", "this cluster", "our batch system"]),
    (r"conda", r"conda", r"mamba|pip", ["the package manager", "our package manager", "the cluster", "this machine"])]

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
gromacs lammps paraview petsc slepc hwloc scotch metis boost eigen cgal gsl openfoam tensorflow pytorch keras hdf5 netcdf-c fftw elpa scalapack
kokkos amrex trilinos sundials hypre superlu mumps root geant4 pythia8 quantum-espresso cp2k nwchem siesta abinit wannier90 blast bowtie2 samtools
libxc libint spglib armadillo suitesparse arpack-ng umpire raja ucx libfabric numactl papi likwid julia llvm clang
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
# A package manager: its names; what it calls a package; what lists the installed ones and all it knows (- nothing does); what stands
# before and after a name in the list of the installed ones, for grep -E. A _ at the end is a blank.
MANAGERS = r"""apt, the Debian package manager; Debian package; apt list --installed; apt-cache pkgnames; ^; /
dpkg; Debian package; dpkg -l; apt-cache pkgnames; ^ii  ; [ :]
rpm; RPM package; rpm -qa; -; ^; -[0-9]
dnf; RPM package; dnf list installed; dnf list available; ^; \.
pip; Python package; pip freeze; -; ^; ==
conda; conda package; conda list; conda search; ^; _
mamba; conda package; mamba list; -; ^; _
brew, Homebrew; formula; brew list --versions; brew formulae; ^; _
guix, Guix; Guix package; guix package -I; guix package -A; ^; [[:space:]]
nix, nix-env; Nix package; nix-env -q; nix-env -qa; ^; -[0-9]
pacman; Arch package; pacman -Q; pacman -Ssq; ^; _
apk; Alpine package; apk info -v; apk search; ^; -[0-9]
gem, rubygems; gem; gem list; gem search --remote ""; ^; _
snap, snapd; snap; snap list; -; ^; _
opam; OCaml package; opam list --installed; opam list --all; ^; _
vcpkg; port; vcpkg list; vcpkg search; ^; :
port, MacPorts; port; port installed; port list; ^ *;  @
opkg; opkg package; opkg list-installed; opkg list; ^;  -_
pkg, FreeBSD's pkg; FreeBSD package; pkg info; pkg rquery %n; ^; -[0-9]
xbps, xbps-query; Void package; xbps-query -l; xbps-query -Rs ""; ^ii ; -[0-9]
cargo; Rust crate; cargo install --list; -; ^;  v
tlmgr, TeX Live; TeX package; tlmgr list --only-installed; tlmgr list; ^i ; :
luarocks; Lua rock; luarocks list --porcelain; luarocks search --all --porcelain; ^; [[:space:]]
dnf5; RPM package; dnf5 list --installed; dnf5 list --available; ^; \.
pipx; Python application; pipx list --short; -; ^; _"""
# What shows the machines of a cluster, by system: all, the free ones, these by a list whose first column is the name, those out
# of service, one of them, the queues, one queue; the fully used, the partly used, those under maintenance; the free ones, the broken ones
# and all of a queue or pool, whose name takes the place of the #. A < is a pipe, since | separates the systems.
CLUSTERS = {"hosts": """PBS, OpenPBS: pbsnodes -aSj | Torque: pbsnodes -a | LSF: bhosts | Grid Engine, SGE: qhost | OAR: oarnodes -s | HTCondor, Condor: condor_status
Flux: flux resource list | Kubernetes, k8s: kubectl get nodes | Docker Swarm, our swarm: docker node ls | Nomad: nomad node status | Ceph: ceph osd tree
HyperQueue: hq worker list | Ray: ray status | Consul: consul members | Cassandra: nodetool status | libvirt: virsh list --all | Gluster: gluster pool list
etcd: etcdctl member list | Proxmox: pvecm nodes | Pacemaker: crm_mon -1 | ClusterShell: nodeset -e @all""",
            "free": """PBS, OpenPBS: pbsnodes -aSj <grep -w free | Torque: pbsnodes -l free | LSF: bhosts -w <grep -w ok | OAR: oarnodes --sql "state='Alive'"
HTCondor, Condor: condor_status -avail | Flux: flux resource list -s free | Kubernetes, k8s: kubectl get nodes <grep -w Ready | Consul: consul members -status alive
Docker Swarm, our swarm: docker node ls <grep -w Active | HyperQueue: hq worker list --filter running | libvirt: virsh list --state-shutoff | Ceph: ceph osd tree up
Cassandra: nodetool status <grep ^UN""",
            "names": """PBS, OpenPBS: pbsnodes -aSj <grep -w free | Torque: pbsnodes -l free | LSF: bhosts -w <grep -w ok | Kubernetes, k8s: kubectl get nodes <grep -w Ready
Consul: consul members -status alive""",
            "down": """PBS, OpenPBS: pbsnodes -l | Torque: pbsnodes -l down | LSF: bhosts -w <grep -E 'closed|unavail|unreach' | Grid Engine, SGE: qstat -f -qs u
OAR: oarnodes --sql "state='Suspected'" | HTCondor, Condor: condor_status -absent | Flux: flux resource list -s down | Kubernetes, k8s: kubectl get nodes <grep NotReady
Docker Swarm, our swarm: docker node ls <grep Down | Ceph: ceph osd tree down | Consul: consul members -status failed | Cassandra: nodetool status <grep ^DN
HyperQueue: hq worker list --filter offline""",
            "one": """PBS, OpenPBS: pbsnodes | LSF: bhosts -l | Grid Engine, SGE: qhost -h | OAR: oarnodes | HTCondor, Condor: condor_status
Kubernetes, k8s: kubectl describe node | Docker Swarm, our swarm: docker node inspect --pretty | libvirt: virsh dominfo""",
            "queues": """PBS, OpenPBS: qstat -Q | Torque: qstat -q | LSF: bqueues | Grid Engine, SGE: qstat -g c | Flux: flux queue list | HTCondor, Condor: condor_status -total
CUPS: lpstat -a | at: atq | Task Spooler: tsp""",
            "inqueue": """PBS, OpenPBS: qstat -Q | LSF: bqueues -l | Grid Engine, SGE: qstat -f -q | Flux: flux resource list -q | Torque: qstat -q | CUPS: lpstat -o""",
            "busy": """PBS, OpenPBS: pbsnodes -aSj <grep -w job-busy | Torque: pbsnodes -l busy | LSF: bhosts -w <grep -w closed_Full | HTCondor, Condor: condor_status -claimed
Flux: flux resource list -s allocated""",
            "part": """PBS, OpenPBS: pbsnodes -aSj <awk '$2 == "free" && $4 > 0' | LSF: bhosts -w <awk '$2 == "ok" && $5 > 0'
HTCondor, Condor: condor_status -constraint 'PartitionableSlot && Cpus > 0 && TotalCpus > Cpus'""",
            "away": """PBS, OpenPBS: pbsnodes -aSj <grep -w maintenance | LSF: bhosts -w <grep -w closed_Adm | HTCondor, Condor: condor_status -constraint 'State == "Drained"'
Flux: flux resource drain | Kubernetes, k8s: kubectl get nodes <grep SchedulingDisabled | Docker Swarm, our swarm: docker node ls <grep -w Drain | Nomad: nomad node status <grep ineligible""",
            "freein": """PBS, OpenPBS: pbsnodes -aS <grep -w free <grep -w # | Torque: pbsnodes -l free :# | Flux: flux resource list -s free -q #
Kubernetes, k8s: kubectl get nodes -l pool=# <grep -w Ready | Docker Swarm, our swarm: docker node ls --filter node.label=pool=# <grep -w Ready""",
            "downin": """PBS, OpenPBS: pbsnodes -aS <grep -w down <grep -w # | Torque: pbsnodes -l down :# | Flux: flux resource list -s down -q # | Grid Engine, SGE: qstat -f -qs u -q #
Kubernetes, k8s: kubectl get nodes -l pool=# <grep NotReady | Docker Swarm, our swarm: docker node ls --filter node.label=pool=# <grep -w Down""",
            "allin": """PBS, OpenPBS: pbsnodes -aS <grep -w # | Torque: pbsnodes :# | Flux: flux resource list -q # | Grid Engine, SGE: qstat -f -q #
Kubernetes, k8s: kubectl get nodes -l pool=# | Docker Swarm, our swarm: docker node ls --filter node.label=pool=#"""}
# How a job is submitted that asks for something, by system; what is asked for is written right behind, and a number before it in the place of the #.
# "used" shows what a job used.
SUBMITS = {"cpus": """PBS: qsub -l select=1:ncpus= | LSF: bsub -n_ | Grid Engine: qsub -pe smp_ | SGE: qsub -pe smp_ | Torque: qsub -l nodes=1:ppn=
Flux: flux batch -n1 -c_ | HyperQueue: hq submit --cpus_ | OAR: oarsub -l core=""",
           "mem": "PBS: qsub -l select=1:mem= | Torque: qsub -l mem= | PBS Pro: qsub -l select=1:mem=",
           "array": "PBS: qsub -J 1- | Grid Engine: qsub -t 1- | SGE: qsub -t 1- | Torque: qsub -t 1- | HyperQueue: hq submit --array=1-",
           "throttle": "PBS: qsub -J 1-#% | Torque: qsub -t 1-#% | Grid Engine: qsub -t 1-# -tc_ | SGE: qsub -t 1-# -tc_",
           "used": "PBS: qstat -xf_ | Grid Engine: qacct -j_ | SGE: qacct -j_ | LSF: bacct -l_ | HTCondor: condor_history -l_ | Torque: tracejob_",
           "time": "PBS: qsub -l walltime= | Torque: qsub -l walltime= | Grid Engine: qsub -l h_rt= | SGE: qsub -l h_rt=",
           "gpus": "PBS: qsub -l select=1:ngpus= | Flux: flux batch -n1 -g_ | Torque: qsub -l nodes=1:gpus=",
           "spread": """PBS: qsub -l place=scatter -l select=#:ncpus= | OpenPBS: qsub -l place=scatter -l select=#:ncpus= | Torque: qsub -l nodes=#:ppn=
OAR: oarsub -l nodes=#/core="""}
DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()
QUEUES = "long short normal debug gpu batch night express big fat devel test main work serial parallel large small day week fast highmem default interactive"
PROJECTS = "bio chem phys astro geo math med climate neuro fluid grid lab group team course phd msc energy ocean material"
ROUGH_COUNTS = {1: ["a", "a single", "just one"], 2: ["a couple of", "a pair of"], 6: ["half a dozen"], 12: ["a dozen", "one dozen"], 24: ["two dozen"]}
GPU_MODELS = "a100 a100 h100 v100 a40 a30 t4 l4 l40s p100 k80 a10 h200 rtx3090 rtx4090 rtx6000 mi250 mi300x gh200 gtx1080 titan b200"
SENTENCES = Path(__file__).resolve().parent / "sentences"
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
    n = rng.choice([1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 8, 10, 12, 12, 14, 16, 16, 20, 24, 32, 48, 64, 96, 128, rng.randint(1, 128), rng.randint(1, 40)])
    noun = rng.choice(["CPU", "CPU", "core", "core", "cpu", "CPU core", "thread", "processor", "vCPU", "processor core"])
    ask = plural(n, noun).replace(str(n), spelled(rng, n), 1)
    if n in ROUGH_COUNTS and rng.random() < 0.4:
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


def draw_queue(rng):
    name = rng.choice(cells(QUEUES)) if rng.random() < 0.5 else rng.choice([invent(rng), rng.choice(cells(ADJECTIVES)), rng.choice(cells(GPU_MODELS))])
    name += rng.choice(["", "", "", str(rng.randint(1, 9)), "_q", "-" + rng.choice(cells(QUEUES))])
    noun = rng.choice(["queue", "queue", "queue", "partition", "partition", "class", "pool"])
    part = rng.choice([f"the {noun} {name}", f"the {noun} {name}", f"the {name} {noun}", f"the {noun} called {name}", f"{noun} {name}", f"the {noun} named {name}"])
    return Value(part, f"queue {name}", n=name, part=part, bare=name)


def draw_project(rng):
    name = rng.choice([invent(rng), rng.choice(cells(PROJECTS)), rng.choice(cells(USERS))]) + rng.choice(["", str(rng.randint(1, 99)), f"{rng.randint(1, 99):02}", f"-{rng.randint(1, 9)}", f"_{rng.choice(cells(ADJECTIVES))}"])
    noun = rng.choice(["project", "project", "account", "account", "budget", "allocation"])
    part = rng.choice([f"the {noun} {name}", f"the {noun} {name}", f"{noun} {name}", f"the {noun} called {name}", f"our {noun} {name}", f"my {noun} {name}"])
    return Value(part, f"project {name}", n=name, part=part, bare=name)


def draw_nodes(rng):
    n = rng.choice([2, 2, 3, 4, 4, 5, 6, 8, 8, 10, 12, 16, rng.randint(2, 40)])
    noun = rng.choice(["node", "node", "node", "machine", "host", "computer", "server", "box"])
    noun += "es" if noun == "box" else "s"
    count = rng.choice(ROUGH_COUNTS[n]) if n in ROUGH_COUNTS and rng.random() < 0.2 else spelled(rng, n, 0.4)
    return Value(f"{count} {noun}", f"{n} nodes", n=n, part=f"{count} {noun}", bare=rng.choice([str(n), spelled(rng, n)]))


def draw_node(rng):
    if rng.random() < 0.25:
        return rng.choice([invent(rng), rng.choice(cells(HOSTS))])
    stem = rng.choice("node n c cn gpu cpu r nid compute wn host worker fat big login cs tg i".split() + [invent(rng)])
    n = rng.randint(1, 400)
    return stem + rng.choice([str(n), f"{n:02}", f"{n:03}", f"{n:04}", f"-{n}", f"{n % 9 + 1}n{n % 30:02}", f"-{n % 9}-{n % 30}"])


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


def draw_manager(rng, catalogue=False):
    row = rng.choice([row for row in MANAGERS.split("\n") if not (catalogue and "; -; " in row)])
    names, noun, installed, known, start, stop = re.sub("_$", " ", row).split("; ")
    many = noun[:-1] + "ae" if noun == "formula" else noun + "s"
    return Value(rng.choice(names.split(", ")), many, one=noun, many=many, list=installed, known=known, start=start, stop=stop)


def draw_cluster(rng, what):
    names, command = rng.choice(re.split(r" \| |\n", CLUSTERS[what])).split(": ", 1)
    name = rng.choice(names.split(", "))
    command, _, end = command.replace(" <", " | ").partition("#")
    return Value(name, name.removeprefix("our ").capitalize() if name.startswith("our ") else name, cmd=command, end=end)


def draw_submit(rng, what):
    name, command = rng.choice(re.split(r" \| |\n", SUBMITS[what])).split(": ", 1)
    command, _, end = re.sub("_$", " ", command).partition("#")  # a _ at the end is a blank
    return Value(name, cmd=command, end=end)


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
    **{f"c_{what}": functools.partial(draw_cluster, what=what) for what in CLUSTERS}, **{f"s_{what}": functools.partial(draw_submit, what=what) for what in SUBMITS},
    "manager": draw_manager, "catalogue": lambda rng: draw_manager(rng, catalogue=True), "queue": draw_queue, "project": draw_project, "nodes": draw_nodes, "node": draw_node,
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
#   % in blocks about resources: how the command asks for cpus, mem, gpus, time, nodes, queue or project (only those wanted are filled in)
#   & in blocks about interactive sessions: the system's names; its command; the kind; how it asks for one GPU. Whole requests of that kind
#     can ask for these (sentences/requests.KIND.txt), those of the kind "two" for the plain ones: first without wishes, then with; and
#     those of the kind "gpu" likewise: first with one GPU
TEMPLATES = Path(__file__).resolve().parent / "templates"  # topic.txt, or topic.part.txt


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
    system: tuple = ()                           # of an interactive session: the names and the command
    kind: str = ""                               # of whole requests that can ask for it: plain, window, alone, two, gpu


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
         "that ends after %s", "until %s have passed", "with a time limit of %s", "with a limit of %s", "within %s", "that lasts %s", "which may take %s", "(%s)",
         "for %s and no longer", "for %s at most", "for %s at the very most", "for a maximum of %s", "for a period of %s", "for a duration of %s",
         "for a total of %s", "for as long as %s", "for not more than %s", "for no longer than %s", "for just %s", "for exactly %s", "for %s in all",
         "for the next %s", "that may last %s", "that may run for %s", "that is over after %s", "that stops after %s", "that is allowed %s",
         "lasting at most %s", "lasting no longer than %s", "not longer than %s", "running for %s", "running at most %s", "until %s is up",
         "that is cut off after %s", "stopping after %s", "with a walltime of %s", "with a wall time of %s", "with a run time of %s", "with a timeout of %s",
         "with a maximum run time of %s", "with %s as the time limit", "with %s on the clock", "with %s of time", "with the time limited to %s", "(at most %s)",
         "(time limit %s)", "(for %s)", "(max. %s)", "capped at %s", "over a period of %s"]
LIMITS = ["%s", "%s", "%s", "%s", "time limit %s", "walltime %s", "at most %s", "max %s", "a limit of %s",
          "a time limit of %s", "a walltime of %s", "wall time %s", "wall time: %s", "a run time of %s", "a runtime of %s", "a duration of %s",
          "a timeout of %s", "time: %s", "limit: %s", "run time %s", "no more than %s", "%s at most", "%s max", "%s of time", "%s of run time", "up to %s",
          "a maximum of %s", "%s as the time limit", "a slot of %s", "%s on the clock"]
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
                 "What is the <right|exact|full|correct> command to {v} {with}?", "<Can|Could> <you|somebody> <write|tell me> the command for {n} {with}?",
                 "{bare}, and I want to {v}. How?", "I was granted {bare}. What do I type to {v}?", "They gave me {bare} to {v}. <What is the line|How do I do that>?",
                 "Could you help me {v} {with}?", "Would you <tell|show> me how to {v} {with}?", "I'd like to {v} {with}, if that is possible",
                 "What must I <type|enter|write> to {v} {with}?", "I am trying to {v} {with}, <but how|what is the line|which options>?",
                 "My <supervisor|professor|boss> told me to {v} {with}. <How|Which command is it>?", "<He|She> said: {v} {with}. What did <he|she> type?",
                 "Need to {v}. {bare}.", "Need to {v} ({bare}).", "Task: {v}. Resources: {bare}.", "want to {v}, {bare}, <how|please help>",
                 "Assume {bare} <can be had|may be used>. How would I {v}?", "With a view to the others I ask only for {bare}. How do I {v}?",
                 "Please <be so kind as to|> {v} {with}.", "{v}, {bare}", "{v} {with}", "{v} - {bare} - <how|command>?", "How does one {v} {with}?",
                 "What would you <type|enter> to {v}, given {bare}?", "If I want to {v}, and if it is to have {bare}, what is the <line|command>?",
                 "The <paper|experiment|lecture|ticket> says to {v} {with}. <How do I do it|Which line is it>?", "it is about time to {v} {with}",
                 "{n}. {bare}. <That is all|Nothing else|No more, no less>.", "{n} ({bare})", "{n} - {bare}", "{n}; {bare}; <thanks|please|how>",
                 "{n} - {with}, <please|how>", "Wanted: {n} {with}", "Wanted: {n}. Needs: {bare}.", "Request: {n}. Resources: {bare}.",
                 "{bare}<:| -> that is what {n} should get", "May I have {n} {with}?", "<Can|Could> I <have|get> {n} {with}?", "The thing I am after is {n} {with}",
                 "I am looking for {n} {with}", "Suppose it is {n} I want, {with}. What <is the line|do I enter>?",
                 "<Let's say|Say> I want {n} and {bare} for it. <How|What do I type>?", "Which options give {n} exactly {bare}?",
                 "how to <ask for|get|request> {n} {with}", "I need the line for {n}: {bare}", "{with}, {n}, <please|how>",
                 "{bare} is the request, {n} the purpose. <The line|The command>?", "For <my thesis|an experiment|a course|the paper>: {n} {with}.",
                 "My <thesis|experiment|simulation|student> calls for {n}, and I may use {bare}.", "I would be <glad of|grateful for> {n} {with}.",
                 "Please set up {n} for me: {bare}.", "I wish {n}, I have the permission for {bare}."]
TWO_PART_ASKS = ["How do I {v}? <Give|Show me> a minimal example and one {with}.", "What is the command to {v}? A <minimal|simple> example and one {with}, please.",
                 "{n}: the <plain|simplest|basic> command, and then one {with}", "Show me two ways to {v}: the basic one and one {with}",
                 "I want to {v}, first without any limits, then {with}", "Please give me the <basic|shortest> command to {v}, and also <the same|one> {with}",
                 "<Two|2> examples: {n}, plain and {with}", "Which command is there to {v}? Give the minimal form and one requesting {bare}.",
                 "How can I {v}? One bare example, one with {bare}", "{n} <please|>, <both|once> without limits and {with}",
                 "Explain how to {v}. <Include|Add> a minimal example and one that requests {bare}.", "minimal {n}, and one {with}",
                 "What do I type to {v}, in the simplest case and {with}?", "Give the command to {v} without options, then with {bare}.",
                 "How can I {v}? Begin with the simplest form, then <use|take> {bare}.", "{n}: (a) <minimal|plain> (b) {with}", "{n}: 1. bare 2. {bare}",
                 "First the shortest way to {v}, second {with}.", "What is the <simplest|minimal> {n}, and what does it look like {with}?",
                 "Show the command to {v} <as short as possible|in its plainest form>, and then {with}", "I need two commands to {v}: the plain one, and one {with}.",
                 "Show how to {v}, minimal at first, afterwards {with}.", "To {v}: what is the least I must type, and what do I type to have it {with}?",
                 "Could you show me how to {v}? I want a bare call and another one {with}.", "I'd like to {v}. Once plain, once {with}.",
                 "What must I type to {v}: (1) without any wishes, (2) {with}?", "How does one {v}? Short example first, then {with}.",
                 "Teach me to {v}: the simple form, and the form {with}.", "My students should learn to {v}. I need the bare command for them, and one {with}.",
                 "For <a handout|the course notes|our wiki>: the command to {v}, bare, and then {with}.", "want to {v}, show simplest command and one {with}",
                 "Tell me how to {v} <with no options|without options>, and again with these resources: {bare}.",
                 "What is the default way to {v}, and what if I need {bare}?", "I can't remember how to {v}. Write down the short form and also the one for {bare}.",
                 "If I want to {v}, what is the plain line, and what is the line {with}?",
                 "Please write two lines to {v}; the first without resources, the second requests {bare}.",
                 "A minimal example to {v}, plus one requesting {bare}, please.", "{n}: shortest form? And {with}?", "{n}, minimal example + example {with}",
                 "Two versions of {n}, please: one bare, one {with}.", "What is the command for {n}? Show it bare and show it with a request for {bare}.",
                 "{n} - first as simple as possible, then {with}", "Which command gives me {n}? One <minimal|short> example, and one where I ask for {bare}.",
                 "I need the line for {n}, without anything and then {with}.", "Let me see {n} in its barest form; after that, {bare}.",
                 "{n}: the default, and a variant {with}", "What would {n} look like, plain on the one hand and {with} on the other?"]

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
it would be nice if it got {x} | on the processor side I want {x} | what it asks for is {x}
{x} will have to do | nothing above {x}, mind | {x} is what I can offer it | {x} would suit me | because the mesh is large, {x} should work on it
it parallelises well, so {x} would be good | since the others compute as well, {x} and not one more | I was thinking of {x}
the sweet spot was {x} when I measured | the benchmark was fastest on {x}, so that it shall be | my quota allows {x}, so use that
it is to be handed {x} | {x} must be set aside for it | {x} may be taken | it shall have {x} | kindly grant it {x} | pray let it have {x}
let {x} sweat | put {x} on the job | throw {x} at it | fire it up on {x} | pin it to {x}, no matter which | keep it down to {x}
{x}, that is what the profiler suggests | how parallel it should be: {x} | in terms of computing power: {x} | the core count is to be {n}
the number of threads should be {n} | I have set the number of workers to {n}, so the CPU count is {n} too | for cores, put {n}
CPU count {n}, nothing else | not {o}, but {x} | {o} was agreed on at first, but {x} from now on | forget what I said about {o}: it is {x}
instead of {o} it should be {x} | the default is {o}, I want {x} | I had {o} before, and it is {x} now | my colleague takes {o}; I do it with {x}
{o} would be wrong here, {x} is right | could it have {x} | would {x} be possible? If so, take that | is {x} too much to ask? I want exactly that
can we make it {x} | I need for this {x}, not less | it have to use {x} | please to give {x} | I wish it becomes {x} | for me is enough {x}
it must to run on {x} | the solver does its work in parallel. Hand it {x} | the chunks are independent of one another. {x} should share them
there are a lot of pictures to chew through, hence {x} | the licence covers {x} and it may not use others
the administrator capped us at {x} and I want them all | it was written with {x} in mind | I'm happy with {x} | we settled on {x} | the plan says {x}
to keep the room cool, hold it to {x} | the fan howls otherwise, so keep to {x} | the wall clock matters to me, so {x}
the heavy part (the sorting) wants {x} | computing should happen on {x} | work with {x} here | let there be {x} | it has a hunger for {x}
what I can get hold of is {x}, and it may use them | the one thing that is fixed, {x}, was settled last week | it has a limit ({x}) that it must keep
whoever else computes here, {x} must be left to me today | if I got {x} for it, I would be happy | provided that {x} can be had, it should take them
were it up to me, it would get {x} | the way I see it, {x} should crunch the numbers | it goes faster in parallel, and I was promised {x}
unlike the last run, which had {o}, this one is to have {x} | he took {o}, and I take {x} | {x}: no idea why, but that is the order
what I typed last time gave me {o}, whereas I need {x} | I said {x}, and I meant it | please see to it that {x} can work on it
the rest of the processor is for the others, it gets {x} | my request, modest as it is: {x}
only if it has {x} will it be done by tonight, so let it have that | CPU-wise we are talking about {x} | when it starts, {x} should wake up""",
              "mem": """it needs {x} | it should get {x} | the data fill {n} of memory | it takes {n} of RAM | it must not eat more than {x}
it has to fit into {x} | please give it {x} | I'd give it {x} | it should have {n} of memory | what I have left is {n} of RAM
it may fill {n} of RAM | don't let it go above {n} of memory | it should never take more than {n} of RAM | the memory limit is {n}
the memory should be {n} | set the memory to {n} | cap the memory at {n} | I can spare {n} of RAM | memory is short here, so at most {n}
as for RAM, {n} will do | the whole thing has to stay below {n} of memory | with less than {n} of memory it crashes, so give it that much
at least {n} of RAM must be there for it | allow it {n} of memory | reserve {n} of RAM for it | it wants exactly {n} of memory
<my boss|my teacher|the manual|the readme> says it needs {n} of memory | I was told to give it {n} of RAM | for the memory I think of {n}
its memory should be limited to {n} | up to {n} of memory is fine | the tables need {n} of memory | RAM should be {n}
last week it had {o} of memory; give it {x} this time | my laptop has {o} of RAM, but here it should get {x} | keep it within {n} of memory
it loads {n} of data into memory, so that much is needed | no more than {n} of memory, please | it would be nice if it got {n} of RAM
{x} will have to do | nothing above {n} of memory, mind | {x} would be comfortable | because the mesh is large, it wants {n} of memory
the genome is read in one piece, so {n} of RAM | since the images are kept in memory, {n} of RAM would be right
the kernel killed it last time, so grant it {n} of memory | out of memory is what it said yesterday, now it should have {n}
it swaps with less, so {n} of RAM | it is to be handed {x} | {n} of RAM must be set aside for it | {n} of memory may be used
it shall have {n} of memory | kindly grant it {n} of RAM | I was thinking of {n} of RAM | it peaks at {n} of memory, so that is what I want for it
top showed {n} at the peak, allow that much memory | the matrix takes {n}, so the memory should be that | the memory, {n}, is the important thing
memory-wise, {n} | for RAM, put {n} | in terms of memory: {n} | how much memory? {n} | the RAM it may have comes to {n} | let the memory be {n}
a memory of {n} is required | its share of the RAM is {n} | not {o} of memory, but {n} | {o} of RAM was a bad choice, so {n} from now on
forget what I said about {o} of memory: it is {n} | instead of {o} it should have {x} | the default is {o} of memory, I want {n}
I had {o} of RAM before, and it is {n} of RAM now | my colleague takes {o} of RAM; I do it with {n} | {o} of memory would be wrong here, {n} is right
could it have {n} of memory | would {n} of RAM be possible? If so, take that | is {n} of memory too much to ask? I want exactly that
can we make it {n} of RAM | I need for this {n} of memory, not less | it have to use {n} of memory | please to give {x} | for me is enough {n} of RAM
memory must to be {n} | the dataframes are huge. Hand it {n} of RAM | everything is loaded at once. {n} of memory should hold it
it hoards what it reads, hence a ceiling of {n} of memory | if it wants more than {n} of RAM, let it fail | it may gobble up {n} of RAM
let it munch on {n} of memory | {n} is all the RAM there is for it | others need memory too, so stay under {n}
a leak is suspected, so fence it in at {n} of RAM | its footprint is {n} of memory | the footprint must not pass {n} of RAM | the plan says {n} of RAM
we settled on {n} of memory | {n} of working memory is what the paper reports | as the ceiling for memory I chose {n}
I don't want it to hog the RAM: {n} and that's it | the tool's authors recommend {n} of RAM | whatever happens, memory stays at {n} or below
it has a hunger for {x} | what I can get hold of is {n} of memory, and it may use all of it | {n}, that's the memory it gets
put {n} of RAM at its disposal | the one thing that is fixed, {n} of memory, was settled last week | it has a limit ({n} of RAM) that it must keep
whoever else computes here, {n} of the memory belongs to me today | if I got {n} of RAM for it, I would be happy
provided that {n} of memory can be had, it should take that | were it up to me, it would get {n} of RAM
the way I see it, {n} of memory should hold it all | unlike the last run, which had {o} of RAM, this one is to have {n}
he took {o} of memory, and I take {n} | memory {n}: no idea why, but that is the order | RAM, and by that I mean {n}, is what it lives on
what I typed last time gave me {o} of memory, whereas I need {n} | I said {n} of RAM, and I meant it | please see to it that {n} of memory can be used
the rest of the RAM is for the others, it gets {n} | my request, modest as it is: {n} of memory
only if it has {n} of RAM will it survive, so let it have that | we are talking about {n} of memory here | beyond {n} of RAM it is to be refused""",
              "gpus": """it needs {x} | it should get {x} | it should see {x} | it computes on {x} | please give it {x} | I'd give it {x}
it wants exactly {x} | let it use {x} | I have reserved {x} for it | it should run on {x} | it cannot do without {x} | there should be {x} in it
it must have {x} | it gets {x} | make it use {x} | it is written for {x} | the graphics work is for {x} | allow it {x} | reserve {x} for it
I was told to give it {x} | we agreed on {x} for it | it has to see {x} | <my boss|my teacher|the manual|the readme> says it needs {x}
for the matrices I want {x} | on the graphics side I want {x} | it should find {x} | without {x} it is too slow, so let it have that
it wants to see {x} | let it have {x} | it is to use {x} | it would be nice if it got {x} | what I want for it is {x}
last week it had {o}; give it {x} this time | yesterday I tried {o}, today it should be {x} | we are allowed {x} | the code asks for {x}
{x} will have to do | nothing above {x}, mind | {x} would suit me | {x}, no less | because the network is deep, {x} should work on it
the training is slow on processors, so {x} would be good | since it is all CUDA code, it gets {x} | the kernels want {x} | torch should report {x}
the deep-learning part wants {x} | the inference is to happen on {x} | rendering should be done by {x} | it is to be handed {x}
{x} must be set aside for it | {x} may be taken | it shall have {x} | kindly grant it {x} | pray let it have {x} | throw {x} at it
put {x} on the job | fire it up on {x} | keep it down to {x} | let {x} do the heavy lifting | hook it up to {x} | as accelerators, {x}
in terms of graphics: {x} | as for acceleration, {x} | the GPU count is to be {n} | for GPUs, put {n} | what it computes on should be {x}
not {o}, but {x} | {o} was agreed on at first, but {x} from now on | forget what I said about {o}: it is {x} | instead of {o} it should be {x}
the tutorial uses {o}, I want {x} | I had {o} before, and it is {x} now | my colleague takes {o}; I do it with {x}
{o} would be wrong here, {x} is right | could it have {x} | would {x} be possible? If so, take that | is {x} too much to ask? I want exactly that
can we make it {x} | I need for this {x}, not less | it have to use {x} | please to give {x} | for me is enough {x} | it must to run on {x}
I wish it becomes {x} | the model is too big for the processor. Hand it {x} | cuda is compiled in. {x} should be visible
there are endless frames to render, hence {x} | the batch is divided among what it sees, and it should see {x}
the administrator lets us have {x} and that is what I take | it was written with {x} in mind | I'm happy with {x} | we settled on {x}
the plan says {x} | the neural net was trained on {x} before, and so it shall be again | let there be {x} | it is worthless without graphics, so {x}
what I can get hold of is {x} | offload the maths to {x} | accelerate it with {x} | my proposal was granted {x} for this, so it gets that
use {x} for the tensors | the gradients are computed on {x} | the lab bought cards for this: let it have {x}
the one thing that is fixed, {x}, was settled last week | it has a limit ({x}) that it must keep | whoever else computes here, {x} is for me today
if I got {x} for it, I would be happy | provided that {x} can be had, it should take that | were it up to me, it would get {x}
the way I see it, {x} should crunch the tensors | it goes faster on graphics hardware, and I was promised {x}
unlike the last run, which had {o}, this one is to have {x} | he took {o}, and I take {x} | {x}: no idea why, but that is the order
what I typed last time gave me {o}, whereas I need {x} | I said {x}, and I meant it | please see to it that {x} can be used
the other accelerators are for the others, it gets {x} | my request, modest as it is: {x}
only if it has {x} will it be done by tonight, so let it have that | GPU-wise we are talking about {x} | when it starts, {x} should get warm""",
              "time": """after {x} it must stop | it may run for {x} | it should end after {x} | stop it after {x} | it must be over after {x}
it takes {x} | it needs {x} | I will not sit there longer than {x} | it should not take longer than {x} | limit it to {x} | the time limit is {x}
it has {x} | give it {x} of time | I have {x} for it | all of it should last {x} | let it run for {x} | don't let it go on for more than {x}
it gets {x} at most | all the time it has is {x} | it will be done within {x}, so stop it then | set the limit to {x} | allow it {x} of run time
no longer than {x}, please | it is meant to last {x} | the whole thing should last {x} | it must not run for more than {x}
at the end of {x} it has to be over | cut it off after {x} | I leave in {x}, so end it then | last week it took {o}; give it {x} this time
yesterday I allowed {o}, today it should be {x} | <my boss|my teacher> allows me {x} | we agreed on {x} | make it stop after {x}
it is allowed to take {x} | the time it gets is {x} | as for the time, {x} will do | plan {x} for it
{x} will have to do | nothing beyond {x}, mind | {x} would suit me | {x}, not a second longer | because the mesh is large, it may take {x}
the convergence is slow, so let it have {x} | since I have to catch a train, {x} and then it is over | I was thinking of {x}
the last run took {x}, so allow that | I measured {x}, so that is the limit | my patience lasts {x} | I can wait {x} | it is to be given {x}
{x} must be set aside for it | {x} may pass, then it ends | it shall last {x} | kindly grant it {x} | let it live for {x} | kill it after {x}
pull the plug after {x} | shut it down as soon as {x} is up | when {x} is up it should be gone | let it go on until {x} have passed | {x} on the clock
how long? {x} | how long it should last: {x} | in terms of time: {x} | the duration is to be {x} | for the time, put {x} | as wall time take {x}
the walltime should be {x} | a time limit of {x} is what we need | the clock should say stop after {x} | {x}, that's how long I need it
I want to keep it for {x} | not {o}, but {x} | {o} was a bad choice, so {x} from now on | forget what I said about {o}: it is {x}
instead of {o} it should last {x} | the default is {o}, I want {x} | it was {o} before, and it is {x} now | my colleague takes {o}; I do it with {x}
{o} would be wrong here, {x} is right | could it last {x} | would {x} be possible? If so, take that | is {x} too long? I want exactly that
can we make it {x} | may I have it for {x} | I need for this {x}, not longer | it have to finish in {x} | please to stop it after {x}
for me is enough {x} | it must to end after {x} | the time must be {x} | it tends to hang. End it after {x}
the meeting begins afterwards. {x} it is then | I pay by the minute, hence {x} at the longest | it should time out after {x}
the experiment lasts {x}, and so should this | my lecture takes {x}, so keep it up that long | others are waiting, so {x} and no longer
I'm happy with {x} | we settled on {x} | the plan says {x} | a runtime of {x} is in the proposal | it may go on for {x}, then enough is enough
if it isn't ready after {x}, it never will be, so end it then | let {x} be the limit | I shall be busy with it for {x} | a slot of {x} is enough
the one thing that is fixed, {x}, was settled last week | it has a time limit ({x}) that it must keep
whoever else computes here, {x} of the day is mine | if I got {x} for it, I would be happy | provided that I can have it for {x}, that is what I want
were it up to me, it would last {x} | the way I see it, {x} should see it through | unlike the last run, which took {o}, this one is to last {x}
he took it for {o}, and I take it for {x} | {x}: no idea why, but that is how long it may run | what I typed last time gave me {o}, whereas I need {x}
I said {x}, and I meant it | please see to it that it ends after {x} | then it is somebody else's turn, I get {x} | my request, modest as it is: {x}
give up on it if it needs more than {x} | time-wise we are talking about {x} | from the start to the end it is {x} | as soon as {x} has gone by, stop""",
              "queue": """put it into {x} | the queue is {n} | the queue is called {n} | it belongs in {x} | send it to {x} | it goes through {x}
use {x} for it | {x} is the right one | I may only use {x} | it has to go to {x} | as for the queue, take {n} | {n} is the name of the queue
my group works in {x} | let it wait in {x} | submit it to {x} | only {x} has such machines | {x} would be best | we were told to use {x}
all our work goes to {x} | it must run in {x} | they gave me {x} for that | the machines of {x} are fine for it | take one of the machines of {x}
last week it was in {o}; now take {x} | not {o} but {x} this time | the partition is called {n} | pick {x} | from {x}, please
choose {x} | {n} is where it should go | I have access to {x} only | the course has been given {x} | <my boss|my teacher|the manual|the readme> says to use {x}
{x} ought to be right for it | {x} will have to do | nothing but {x} will take it | {x} is where I have rights | {x}, that's where it goes
because the mesh is large, it should go to {x} | it is a small test, so {x} | since everything else is full, use {x}
the wait is shortest in {x}, so take that | I was thinking of {x} | let it queue up in {x} | it is to be sent to {x} | it shall be placed in {x}
kindly place it in {x} | line it up in {x} | the name of the queue, {n}, was on the slide | our queue bears the name {n} | they call the queue {n}
the queue in question: {n} | the right queue? {n} | for the queue, put {n} | as queue take {n} | as partition take {n} | the partition should be {n}
the queue should be {n} | queue-wise, {n} | partition-wise, {n} | in terms of queues: {n} | I've been assigned to {x} | my membership is in {x}
my account only opens {x} | we have been moved to {x}, so use that | not {o}, but {x} | {o} is overcrowded, so {x} from now on
forget what I said about {o}: it is {x} | instead of {o} it should be {x} | {o} is closed, use {x} | the default is {o}, I want {x}
in {o} it waited for ages, so {x} now | my colleague uses {o}, I prefer {x} | keep away from {o} and use {x} | {o} rejects me, {x} does not
could it go to {x} | would {x} be possible? If so, take that | can we use {x} for it | may it run in {x} | is {x} open to me? I want it there
I need it in {x} | it have to go in {x} | please to put in {x} | for me is {x} the good one | it must to run in {x} | the queue must be {n}
there are several queues here. Mine is {n} | the course has a queue of its own. It is called {n} | the good hosts sit behind {x} | we settled on {x}
the plan says {x} | it should land in {x} | get it through {x} | drop it into {x} | aim it at {x} | shove it into {x} | feed it to {x}
the wiki tells us to go by {x} | for work of this kind we have {x} | such work is done in {x} | it has its place in {x} | the place for it is {x}
{x} has the hardware for it | only {n}, no other queue | the hosts I want are those of {x} | hosts that belong to {x}, please
the one thing that is fixed, {x}, was settled last week | it has a place ({x}) where it has to wait | wherever the others go, {x} is where I go today
if I got into {x}, I would be happy | provided that {x} is open, it should go there | were it up to me, it would go to {x}
the way I see it, {x} fits best | unlike the last run, which went to {o}, this one is to go to {x} | he uses {o}, and I use {x}
{x}: no idea why, but that is where it must go | what I typed last time put it into {o}, whereas I need {x} | I said {x}, and I meant it
please see to it that it ends up in {x} | of all the queues it is {n} that I want | the queue, {n} by name, is new
we have a queue, {n}, for such things | a queue that is called {n} has been made for us | the queue I mean is {n} | {n} is what the queue is called""",
              "project": """charge it to {x} | it is charged to {x} | {x} pays | {x} pays for it | the project is {n} | the account is called {n}
book it on {x} | the bill goes to {x} | the hours come from {x} | we compute on {x} | it belongs to {x} | use {x} for it | my project is called {n}
the hours have to be taken from {x} | {x} has hours left | put it on {x} | it runs on {x} | {n} is our project | our account is {n}
it must be booked on {x} | the costs go to {x} | all of it is paid by {x} | as for the account, take {n} | not {o} but {x} should pay
last week {o} paid, today it is {x} | <my boss|my teacher> wants it on {x} | I work for {x} | the time comes out of {x} | please debit {x}
{x} ought to cover it | {x} will have to pay | no one but {x} should pay | {x} has been granted for this | {x}, that's who pays
because it is for the thesis, it goes on {x} | it is course work, so {x} pays | since our own hours are used up, take {x} | the grant behind it is {x}
I was thinking of {x} for the costs | let {x} foot the bill | it is to be billed to {x} | it shall be charged to {x} | kindly charge it to {x}
debit it to {x} | the name of the project, {n}, was in the letter | our project bears the name {n} | they call the account {n}
the account in question: {n} | who pays? {n} | for the account, put {n} | as project take {n} | as account take {n} | the project should be {n}
the account should be {n} | project-wise, {n} | accounting: {n} | in terms of accounting: {x} | I'm a member of {x}
I've been added to {x} and want to use it | the proposal was accepted as {x}, so the hours come from there | not {o}, but {x}
{o} has run dry, so {x} from now on | forget what I said about {o}: it is {x} | instead of {o} it should be {x} | {o} has expired, use {x}
the default is {o}, I want {x} | {o} is used up, so {x} now | my colleague computes on {o}, I do it on {x} | keep it off {o} and use {x}
could it be charged to {x} | would {x} be possible? If so, let it pay | can we use {x} for it | may it run on {x} | can {x} pay for it
I need it on {x} | it have to be paid from {x} | please to book on {x} | it must to be charged to {x} | the project must be {n}
the money is from {x} | there are several accounts here. Mine is {n} | my supervisor has a project of her own. It is called {n}
I am in two projects. The one for this is {n} | we settled on {x} | the plan says {x} | put the bill in the name of {x} | draw the hours from {x}
it eats the hours of {x} | it counts against {x} | let it count towards {x} | account for it under {x} | the accounting should show {x}
it is work for {x} | the usage is to appear under {x} | {x} still has something left, take that | only {n}, no other account
whatever it costs, {x} bears it | write it down to {x} | the one thing that is fixed, {x}, was settled last week
it has a sponsor ({x}) that covers the hours | whoever pays for the others, {x} pays for me | if {x} paid for it, I would be happy
provided that {x} has hours left, it should pay | were it up to me, it would go on {x} | the way I see it, {x} should bear the costs
unlike the last run, which went on {o}, this one is to go on {x} | he computes on {o}, and I compute on {x} | {x}: no idea why, but that is who pays
what I typed last time was charged to {o}, whereas it should be {x} | I said {x} pays, and I meant it | please see to it that {x} is charged
of all the accounts it is {n} that pays | the project, {n} by name, is new | we have a project, {n}, for such things
an account that is called {n} has been made for us | the account I mean is {n} | {n} is what the project is called""",
              "nodes": """it needs {x} | spread it over {x} | it should get {x} | it runs on {x} | let it use {x} | it wants exactly {x}
it is spread over {x} | please give it {x} | there should be {x} in it | I have reserved {x} for this | reserve {x} for it | it is to run across {x}
split it over {x} | it may occupy {x} | one machine is too small, it needs {x} | I'd give it {x} | it has to be {x} | the work is split over {x}
last week it had {o}; give it {x} this time | yesterday I tried {o}, today it should be {x} | we agreed on {x} | make that {x} | it takes up {x}
{x} will have to do | nothing above {x}, mind | {x} would suit me | {x}, no less | {x} is the size of it
because the mesh is large, it should be spread over {x} | it doesn't fit into one machine, so {x}
since the domain is cut into pieces, {x} would be right | I was thinking of {x} | my quota allows {x}, so use that
the scaling plot ends at {x}, so take that many | the run in the paper had {x}, and I want the same | it is to be handed {x}
{x} must be set aside for it | {x} may be taken | it shall have {x} | kindly grant it {x} | pray let it have {x} | throw {x} at it
put {x} on the job | fire it up on {x} | keep it down to {x} | {x} should join forces | let {x} work together on it | distribute it among {x}
the node count is to be {n} | for nodes, put {n} | number of hosts {n}, nothing else | node-wise, {n} | how many nodes? {n} | not {o}, but {x}
{o} was agreed on at first, but {x} from now on | forget what I said about {o}: it is {x} | instead of {o} it should be {x}
the default is {o}, I want {x} | it was on {o} before, and it is {x} now | my colleague takes {o}; I do it with {x}
{o} would be wrong here, {x} is right | could it have {x} | would {x} be possible? If so, take that | is that doable on {x}? I want that many
can we make it {x} | may it stretch over {x} | I need for this {x}, not less | it have to use {x} | please to give {x} | for me is enough {x}
it must to run on {x} | I wish it becomes {x} | the job is a distributed one. Hand it {x} | the pieces talk over the network. {x} should share them
one host is not enough, hence {x} | the administrator lets us have {x} and that is what I take | it was written with {x} in mind
the ranks live on {x} | it stretches over {x} | I'm happy with {x} | we settled on {x} | the plan says {x} | let there be {x} | it fills {x}
have it fill {x} | what I can get hold of is {x} | it should reach across {x} | work on {x} at the same time | divide it up between {x}
farm it out to {x} | the one thing that is fixed, {x}, was settled last week | it has a size ({x}) that it must keep
whoever else computes here, {x} must be left to me today | if I got {x} for it, I would be happy | provided that {x} can be had, it should take them
were it up to me, it would get {x} | the way I see it, {x} should share the work | it goes faster when spread out, and I was promised {x}
unlike the last run, which had {o}, this one is to have {x} | he took {o}, and I take {x} | {x}: no idea why, but that is the order
what I typed last time gave me {o}, whereas I need {x} | I said {x}, and I meant it | please see to it that {x} can work on it
the rest of the room is for the others, it gets {x} | my request, modest as it is: {x}
only if it has {x} will it be done by tonight, so let it have that | node-wise we are talking about {x} | when it starts, {x} should wake up"""}
FRAGMENTS = {"cpus": """{x} | {x} | {x} | {x} | {x} | cpu: {n} | cpus: {n} | cores: {n} | CPUs = {n} | cores={n} | cpu {n} | threads: {n} | {n} cpu
{n} CPU | number of cores: {n} | number of CPUs {n} | core count {n} | {x} will do | {x} should suffice | up to {x} | at most {x} | max {x}
max. {x} | no more than {x} | at least {x} | min. {x} | exactly {x} | {x} please | {x} in total | not more than {x} | CPU count: {n}
processors: {n} | {x} or so I was told | {x} for the work | as many as {x} | {x} altogether
{x} at the very most | {x} tops | {x} or fewer | {x}, no more | {x}, not fewer | {x} (not {o}) | {x} instead of {o} | {x}, not {o} | a maximum of {x}
a minimum of {x} | nothing above {x} | nothing below {x} | CPU limit {n} | core limit: {n} | cpu cores -> {n} | cores -> {n} | # cores: {n}
# of cpus {n} | nproc {n} | parallelism: {n} | parallel workers: {n} | threads={n} | threads = {n} | cores {n} | {n} x cpu | cpu({n}) | CPUs ({n})
no. of cores: {n} | no of threads {n} | amount of cores {n} | {x} for computing | {x} to work on | compute: {x} | processors = {n} | vCPUs: {n}
just {x} | {x} if I may | {x}, thanks | {x} ought to do | {x} is plenty | to be run on {x} | processor count of {n} | cpus? {n} | how parallel: {x}
count of cores is {n}""",
             "mem": """{x} | {x} | {x} | {n} | {n} | {n} | mem: {n} | mem {n} | memory: {n} | RAM: {n} | ram {n} | memory = {n} | mem={n} | {n} ram
{n} RAM | {n} mem | {n} memory | {x} will do | up to {x} | at most {x} | max {x} | no more than {x} | at least {x} | exactly {x} | memory limit {n}
memory up to {n} | RAM max. {n} | limit of {n} of RAM | not more than {x} | {x} in total | RAM limited to {n} | amount of memory: {n}
main memory: {n} | memory at most {n} | {n} for the data | as much as {x}
{n} of RAM at the very most | {n} of memory tops | {n} of RAM or less | memory {n}, no more | {n} of memory (not {o}) | {x} instead of {o}
{n} of RAM, not {o} | a maximum of {x} | a minimum of {x} | nothing above {n} of memory | memory cap {n} | memory cap of {n} | RAM cap: {n}
mem limit {n} | mem limit = {n} | mem -> {n} | RAM -> {n} | RAM={n} | ram = {n} | memory={n} | memory: max {n} | memory ({n}) | RAM ({n}) | mem({n})
{n} main memory | {n} (memory) | {n} (RAM) | working memory {n} | size of memory: {n} | memory size {n} | memory demand: {n} | memory footprint {n}
peak memory {n} | ceiling of {n} of RAM | RAM needed: {n} | {n} for the arrays | just {x} | {x} if I may | {x} ought to do | {n} of memory is plenty
memory? {n} | RAM? {n} | how much RAM: {n} | memory amounts to {n} | amount of RAM {n} | {n} mem max | ram max {n} | {n} of memory at least""",
             "gpus": """{x} | {x} | {x} | {x} | {x} | gpu: {n} | gpus: {n} | GPU: {n} | GPUs = {n} | gpus={n} | GPUs: {n} | gpu {n} | {x} will do
up to {x} | at most {x} | max {x} | no more than {x} | at least {x} | exactly {x} | {x} please | {x} in total | number of GPUs: {n} | graphics: {x}
{x} on board | {x} for the computing | graphics cards: {n} | cards: {n} | not more than {x} | accelerator: {x} | {x} altogether | GPU count {n}
{x} of course | {x} to compute on
{x} at the very most | {x} tops | {x} or fewer | {x}, no more | {x}, not fewer | {x} (not {o}) | {x} instead of {o} | {x}, not {o} | a maximum of {x}
a minimum of {x} | nothing above {x} | GPU limit {n} | gpus -> {n} | GPU -> {n} | GPU = {n} | gpu={n} | # gpus: {n} | # of GPUs {n} | gpu({n})
GPUs ({n}) | accelerators: {n} | accelerators = {n} | accelerator {x} | no. of GPUs: {n} | number of graphics cards: {n} | number of gpus = {n}
just {x} | {x} if I may | {x}, thanks | {x} ought to do | {x} is plenty | gpus? {n} | graphics? {x} | {x} for the network | {x} for training
{x} for CUDA | cuda: {x} | GPU part: {x} | {x} visible | {x} for acceleration | hardware: {x} | accelerated by {x} | video: {x} | to be run on {x}""",
             "time": """{x} | {x} | {x} | {x} | {x} | time: {x} | time {x} | walltime {x} | limit {x} | time limit {x} | time limit: {x} | {x} max
{x} at most | max {x} | max. {x} | up to {x} | for {x} | for at most {x} | no more than {x} | no longer than {x} | duration {x} | duration: {x}
run time {x} | {x} long | time = {x} | time={x} | exactly {x} | {x} limit | stop after {x} | ends after {x} | {x} will do | {x} in all
over after {x} | {x} of run time | not longer than {x} | length: {x} | runtime: {x}
{x} at the very most | {x} tops | {x} or less | {x}, no more | {x}, not longer | {x} (not {o}) | {x} instead of {o} | {x}, not {o} | a maximum of {x}
nothing above {x} | nothing beyond {x} | wall time {x} | wall time: {x} | wall clock {x} | walltime = {x} | walltime={x} | wallclock limit: {x}
time -> {x} | limit -> {x} | time ({x}) | time: max {x} | how long: {x} | how long? {x} | for the time of {x} | lasting {x} | a duration of {x}
just {x} | timeout {x} | timeout: {x} | timeout = {x} | kill after {x} | killed after {x} | runs {x} | running for {x} | run for {x}
to end after {x} | {x} and then stop | {x} if I may | {x}, thanks | {x} ought to do | {x} is plenty | {x} on the clock | maximum run time {x}
max runtime: {x} | session length {x} | time budget {x} | until {x} is up""",
             "queue": """{x} | {x} | {x} | in {x} | queue: {n} | queue {n} | queue = {n} | queue={n} | partition: {n} | partition {n} | from {x}
q: {n} | the queue's name is {n} | {n} as the queue | {n} is the queue | through {x} | {n} for the queue | via {x} | to {x}
into {x} | {x}, not {o} | {x} instead of {o} | {x} (not {o}) | {x} only | only {x} | by way of {x} | within {x} | inside {x} | using {x}
queue -> {n} | partition -> {n} | partition={n} | partition = {n} | queue ({n}) | partition ({n}) | queue name: {n} | name of the queue: {n}
queue called {n} | queue named {n} | partition called {n} | queue? {n} | which queue: {n} | {n} (queue) | {n} (the queue) | {n} (partition)
{n}, that's the queue | queue is {n} | the queue is {n} | partition is {n} | the partition should be {n} | where: {x} | to be put into {x}
sent to {x} | submitted to {x} | placed in {x} | hosts of {x} | machines of {x} | {x}, please | preferably {x} | destination: {x} | goes to {x}
waits in {x}""",
             "project": """{x} | {x} | {x} | project: {n} | project {n} | account: {n} | account {n} | account={n} | project = {n} | on {x} | {x} pays
charged to {x} | paid by {x} | billed to {x} | {n} as the project | {n} for the account | budget: {n} | {n} is the account
{x}, not {o} | {x} instead of {o} | {x} (not {o}) | under {x} | from {x} | for {x} | using {x} | against {x} | at the expense of {x} | project -> {n}
account -> {n} | project={n} | account = {n} | project ({n}) | account ({n}) | project name: {n} | account name: {n} | name of the project: {n}
name of the account: {n} | project called {n} | account called {n} | account named {n} | account? {n} | project? {n} | {n} (project) | {n} (account)
{n} (the account) | project is {n} | account is {n} | the account is {n} | the project should be {n} | {n}, that's the account | who pays: {x}
payer: {x} | costs: {x} | costs to {x} | booked on {x} | charge {x} | bill {x} | debit {x} | paid for by {x} | on the bill of {x} | hours of {x}
hours from {x} | allocation: {n} | grant: {x} | accounting: {x}""",
             "nodes": """{x} | {x} | {x} | {x} | nodes: {n} | nodes {n} | nodes={n} | nodes = {n} | number of nodes: {n} | on {x} | over {x} | across {x}
hosts: {n} | machines: {n} | exactly {x} | {x} in all | {x} please
{x} at the very most | {x} tops | {x}, no more | {x}, not fewer | {x} (not {o}) | {x} instead of {o} | {x}, not {o} | a maximum of {x}
nothing above {x} | nodes -> {n} | node count {n} | node count: {n} | node count = {n} | # nodes: {n} | # of nodes {n} | nodes ({n})
no. of nodes: {n} | number of hosts {n} | number of machines: {n} | number of nodes = {n} | amount of nodes {n} | hosts = {n} | hosts={n}
machines = {n} | just {x} | {x} if I may | {x}, thanks | {x} ought to do | nodes? {n} | how many nodes: {n} | split over {x} | spread over {x}
distributed over {x} | all over {x} | {x} together | {x} working together | up to {x} | at most {x} | no more than {x} | to be run on {x}
{x} for the ranks | {x} altogether | {x} in total | size: {x}"""}
ATTACHMENTS = {"cpus": """with {x} | with {x} | on {x} | using {x} | with up to {x} | on at most {x} | on no more than {x} | with at least {x}
with exactly {x} | on exactly {x} | on a limit of {x} | limited to {x} | with the help of {x} | with as many as {x} | on as many as {x}
with {x} of my machine | with only {x} | on {x} only
with {x} at its disposal | with {x} to work on | with {x} at the most | with {x} and no more | with {x} instead of {o} | on {x} rather than {o}
with {x} (not {o}) | on no fewer than {x} | on {x} at the very most | across {x} | spread over {x} | in parallel on {x} | parallelised over {x}
by means of {x} | that keeps to {x} | that gets along with {x} | that is content with {x} | that occupies {x} | that may occupy {x} | that has {x}
that gets {x} | which may use {x} | pinned to {x} | restricted to {x} | capped at {x} | confined to {x} | given {x} | having {x}
for which I have {x} | with a maximum of {x} | with a core count of {n} | ({x}) | ({x} at most) | (on {x}) | drawing on {x} | while using {x}
taking {x} | without touching more than {x} | on a budget of {x}""",
               "mem": """with {x} | with {x} | with {x} | within {x} | using {x} | with up to {x} | using at most {x} | with no more than {x}
in at most {x} | with {n} of RAM | with exactly {x} | with a limit of {n} of memory | limited to {x} | within {n} of memory
with as much as {n} of RAM | with only {x} | with at least {x} | on {n} of memory
with {n} of memory at its disposal | with {n} of RAM to work in | with {n} of memory at the most | with {n} of RAM and no more
with {n} of memory instead of {o} | with {n} of RAM (not {o}) | with a memory limit of {n} | with a memory cap of {n}
with a ceiling of {n} of memory | with its memory limited to {n} | with the memory set to {n} | that keeps to {n} of memory
that gets along with {n} of RAM | that is content with {n} of RAM | that occupies {n} of memory | that has {n} of RAM | that gets {n} of RAM
which may use {n} of memory | restricted to {n} of RAM | capped at {n} of memory | confined to {n} of memory | given {x} | having {n} of memory
for which I have {x} | with a maximum of {x} | ({n} of RAM) | ({n} of memory at most) | (memory {n}) | in {n} of memory | taking {n} of RAM
without eating more than {n} of RAM | below {n} of memory | on a memory budget of {n} | in no more than {n} of memory""",
               "gpus": """with {x} | with {x} | with {x} | on {x} | using {x} | with up to {x} | with exactly {x} | on no more than {x}
on at most {x} | with the help of {x} | that sees {x} | with at least {x} | on {x} only | with only {x} | that can use {x}
with {x} at its disposal | with {x} to work on | with {x} at the most | with {x} and no more | with {x} instead of {o} | on {x} rather than {o}
with {x} (not {o}) | on no fewer than {x} | on {x} at the very most | across {x} | spread over {x} | accelerated by {x} | by means of {x}
that finds {x} | that is content with {x} | that occupies {x} | that has {x} | that gets {x} | which may use {x} | which sees {x} | restricted to {x}
confined to {x} | given {x} | having {x} | for which I have {x} | with a maximum of {x} | ({x}) | ({x} at most) | (on {x}) | drawing on {x}
while using {x} | taking {x} | backed by {x} | powered by {x} | helped by {x} | where {x} can be used | with access to {x}""",
               "time": """for {x} | for {x} | for up to {x} | for at most {x} | for no more than {x} | with a time limit of {x}
on a time limit of {x} | limited to {x} | stopped after {x} | for not more than {x} | for exactly {x} | with {x} as the limit | for {x} at most
with at most {x} of run time | with a limit of {x} | for {x} and no longer
for {x} at the very most | for {x} and then stop | for {x} instead of {o} | for {x} (not {o}) | for {x} rather than {o} | for a period of {x}
for a duration of {x} | for a maximum of {x} | for a total of {x} | lasting {x} | lasting at most {x} | lasting no longer than {x} | that lasts {x}
that may last {x} | that ends after {x} | that stops after {x} | that is over after {x} | which may take {x} | which may run for {x}
which is allowed {x} | with {x} on the clock | with a walltime of {x} | with a wall time of {x} | with a run time of {x} | with a timeout of {x}
with a maximum time of {x} | with {x} to go | with {x} of time | ({x}) | ({x} at most) | (time limit {x}) | (for {x}) | until {x} is up
until {x} have passed | over a period of {x} | during {x} | ended after {x} | killed after {x} | cut off after {x} | not exceeding {x} | capped at {x}""",
               "queue": """in {x} | in {x} | in {x} | through {x} | from {x} | by way of {x} | using {x} | on {x} | within {x} | via {x} | out of {x}
in {x}, not in {o} | in {x} instead of {o} | from {x} rather than {o} | in {x} (not {o}) | inside {x} | under {x} | with {x} as its place
with {n} as the queue | with {n} for the queue | with the queue set to {n} | with {n} as the partition | with queue {n} | that goes to {x}
that goes through {x} | that is sent to {x} | that waits in {x} | that belongs in {x} | which runs in {x} | which comes from {x} | sent to {x}
submitted to {x} | placed in {x} | put into {x} | queued in {x} | lined up in {x} | waiting in {x} | (queue {n}) | (queue: {n}) | (in {x}) | ({x})
on a machine of {x} | on the hosts of {x} | on the hardware of {x}""",
               "project": """on {x} | on {x} | for {x} | charged to {x} | paid by {x} | billed to {x} | booked on {x} | at the cost of {x} | in the name of {x}
on {x}, not on {o} | on {x} instead of {o} | on {x} rather than {o} | on {x} (not {o}) | under {x} | from {x} | with {x} paying
with {n} as the project | with {n} as the account | with {n} for the account | with the account set to {n} | with account {n} | using {x}
using the hours of {x} | against {x} | that is charged to {x} | that {x} pays for | that is paid by {x} | that counts towards {x}
which is billed to {x} | which goes on {x} | debited to {x} | accounted to {x} | put on {x} | paid for by {x} | paid from {x} | financed by {x}
(project {n}) | (account: {n}) | (on {x}) | ({x}) | at the expense of {x} | on behalf of {x} | on the bill of {x} | with the hours of {x}""",
               "nodes": """on {x} | on {x} | over {x} | across {x} | with {x} | using {x} | on exactly {x} | spread over {x}
with {x} at its disposal | with {x} to work on | on {x} at the most | on {x} and no more | on {x} instead of {o} | on {x} rather than {o}
on {x} (not {o}) | on no fewer than {x} | on {x} at the very most | on up to {x} | on no more than {x} | distributed over {x} | divided among {x}
stretched over {x} | shared by {x} | by means of {x} | that occupies {x} | that has {x} | that gets {x} | that spans {x} | which may use {x}
which runs on {x} | spanning {x} | restricted to {x} | given {x} | having {x} | for which I have {x} | with a maximum of {x} | ({x}) | (on {x})
with a node count of {n} | in parallel on {x} | with the help of {x} | taking {x}"""}
GOALS = {"v": """I'd like to {g} | I would like to {g} | I want to {g} | I need to {g} | I have to {g} | I am going to {g} | I plan to {g}
we want to {g} | we have to {g} | my task is to {g} | the task: {g} | <today|tonight|tomorrow|this afternoon|on Friday> I want to {g}
how do I {g}? | how can I {g}? | how would you {g}? | please {g} | please help me to {g} | I'm trying to {g} | my plan is to {g}
I was asked to {g} | a friend wants to {g} | my <boss|teacher|sister|neighbour> wants me to {g}
for <a course|a talk|my thesis|a test|work> I have to {g} | can you {g} for me? | what I want is to {g} | the idea is to {g} | I promised to {g}
it is my turn to {g} | could you tell me how to {g}? | which command lets me {g}? | I wonder how to {g} | it is time to {g} | I'm about to {g}
our goal is to {g} | let us {g} | show me how to {g} | I'd love to {g} | somebody has to {g} | what is the way to {g}? | I don't know how to {g}
I've been struggling to {g} | I was wondering how one would {g} | what does it take to {g}? | is it possible to {g}? | would it be possible to {g}?
what must I type to {g}? | what do I enter to {g}? | which line do I need to {g}? | what would you enter to {g}? | what's the trick to {g}?
does anyone know how to {g}? | do you happen to know how to {g}? | would you be so kind as to {g}? | would you mind telling me how to {g}?
how does one {g}? | how do people {g}? | how might I {g}? | how should I {g}? | how am I supposed to {g}? | how to {g}? | how shall I {g}?
how on earth do I {g}? | say I want to {g} | suppose I have to {g} | imagine you had to {g} | let's say we want to {g} | assume that I must {g}
the next step is to {g} | the last step is to {g} | step one: {g} | the exercise asks me to {g} | the assignment is to {g} | the ticket says to {g}
the paper says to {g} | the manual tells me to {g} | my supervisor told me to {g} | my professor would like me to {g} | a student of mine needs to {g}
a colleague of mine has to {g} | the new one in our team ought to {g} | I am supposed to {g} | I'm expected to {g} | I have been told to {g}
I shall have to {g} | I wish to {g} | I desire to {g} | it is my wish to {g} | I hope to {g} | I mean to {g} | I intend to {g} | I'm planning to {g}
I'm curious how to {g} | I can't figure out how to {g} | I don't remember how to {g} | I fail to {g} | I'd be glad to {g}
I would be grateful for the line to {g} | the aim is to {g} | before <lunch|the weekend|the holidays> I have to {g}
for <the paper|an experiment|a demo|the lab|a lecture|our group> I want to {g} | first of all I must {g} | help me {g}, please | need to {g}
want to {g} | must {g} | trying to {g} | gotta {g} | me want to {g} | I need the help to {g} | I am needing to {g} | teach me to {g}""",
         "n": """I'd like {g} | I would like {g} | I want {g} | I need {g} | what I want: {g} | {g} is what I am after | {g} is what I want
{g} is what I need | this is about {g} | the task: {g} | the job: {g} | wanted: {g} | needed: {g} | my wish: {g} | I am looking for this: {g}
we need {g} | we want {g} | give me {g} | please give me {g} | how do I get {g}? | how do I write {g}? | what is the command for {g}?
which command is for {g}? | I'm after {g} | {g}, that is the task | the topic is {g} | <today|tonight|tomorrow|this afternoon> I want {g}
for <a course|a talk|my thesis|a test> I need {g} | my <boss|teacher|sister|neighbour> wants {g} | I was asked for {g} | next on my list: {g}
the goal is {g} | {g} would be nice | {g}, please | it is about {g} | show me {g} | I should get {g} running
what does it take to get {g}? | is {g} possible? | how would one get {g}? | how do I come by {g}? | what must I type for {g}?
what do I enter for {g}? | which line gives me {g}? | what would you enter for {g}? | which options do I need for {g}? | what's the line for {g}?
does anyone know the command for {g}? | do you happen to know the line for {g}? | would you be so kind as to give me {g}?
would you mind telling me the line for {g}? | how does one write {g}? | how should I word {g}? | how do I go about {g}? | what about {g}?
how about {g}? | may I have {g}? | can I get {g}? | could I have {g}? | could we get {g}? | say I want {g} | suppose I need {g}
imagine you needed {g} | let's say we want {g} | the next step is {g} | step one: {g} | exercise: {g} | the exercise is about {g}
the ticket asks for {g} | the paper mentions {g} | my supervisor asked for {g} | my professor would like {g} | a student of mine needs {g}
I am supposed to write the line for {g} | I've been asked for the line for {g} | I shall need {g} | I wish for {g} | I'd be glad of {g}
I would be grateful for {g} | I am hoping for {g} | I am thinking of {g} | I'm interested in {g} | I'm curious about {g}
I can't figure out the line for {g} | I don't remember the line for {g} | before <lunch|the weekend|the holidays> I need {g}
for <the paper|an experiment|a demo|the lab|a lecture|our group> I want {g} | what we lack is {g} | what's missing is {g} | need {g} | want {g}
looking for {g} | required: {g} | request: {g} | subject: {g} | question about {g} | I have need of {g} | me wants {g} | kindly provide {g}
get me {g} | {g} - that's what it's all about | {g}: that's my question | {g} it shall be | {g} is the goal | {g} has to be started
we can't do without {g} | set me up with {g} | the aim is {g}"""}
TELEGRAMS = """{g}: {r} | {g}: {r} | {g}, {r} | {g} - {r} | {g} ({r}) | {r}: {g} | {r} - {g} | {g}. {r} | {g}; {r} | {g} / {r} | {g} -> {r}
{g} with these values: {r} | goal: {g}. limits: {r} | thing: {g}. how much: {r} | {g} [{r}] | {g} with: {r} | {r} => {g}
task: {g}; {r} | {g}, {r}, that is all
{g} with the following: {r} | {g}; limits {r} | {g}; needs {r} | {g}, needs: {r} | {g} (needs {r}) | {g} (limits: {r}) | {g} (with: {r})
need: {r}; for: {g} | have: {r}; want: {g} | wanted: {g}; {r} | wish: {g}. values: {r} | todo: {g} ({r}) | todo: {g}. {r} | {r}. Goal: {g} | {r} / {g}
{r}; {g} | {r}, {g} | {r} ({g}) | {g} ... {r} | {g}... {r} | {g} => {r} | {g} = {r} | {g} & {r} | {g} + {r} | {g}, to be exact: {r}
{g}, more precisely: {r} | {g}, namely: {r} | {g}, that is, {r} | {g}, {r}, no more and no less | {g}, {r}, thank you | {g}, {r}, how
{g}, {r}, please | {g}: {r}, please | re: {g}. {r} | subject: {g}. {r} | {g}? {r} | question: {g}, {r} | command for: {g}; {r}
command line wanted: {g}, {r} | line for: {g}. {r} | one line: {g} - {r} | what: {g}; how: {r} | aim: {g}, resources: {r} | job: {g}; resources: {r}
resources: {r}; task: {g} | specs: {r}; task: {g} | {g}; specs: {r} | {g}; resources = {r} | {g} - resources: {r} | on these terms, {r}: {g}"""
LISTS = """the limits: {r} | it gets this: {r} | my limits are these: {r} | what it needs: {r} | the numbers: {r} | here is what I want: {r}
it should have: {r} | settings: {r} | that means: {r} | this is what I thought of: {r} | I wrote down: {r} | the wish list: {r} | requirements: {r}
please take these: {r} | as follows: {r} | these are the values: {r} | in short: {r} | I was given this: {r} | my notes say: {r} | the values: {r}
on the slip of paper: {r}
the conditions: {r} | the conditions are these: {r} | under these conditions: {r} | the specs: {r} | the specification: {r} | the demands: {r}
the budget: {r} | what I may use: {r} | what I was granted: {r} | what it may have: {r} | what we agreed on: {r} | what the ticket says: {r}
what my supervisor wrote: {r} | what she told me: {r} | resources: {r} | the resources: {r} | needed resources: {r} | I want these resources: {r}
resources wanted are: {r} | the parameters: {r} | with the following: {r} | with these: {r} | with this: {r} | it goes with the following: {r}
all told: {r} | summed up: {r} | to be precise: {r} | to be exact: {r} | that is: {r} | namely: {r} | i.e. {r} | more precisely: {r} | in detail: {r}
the details: {r} | the key data: {r} | the frame: {r} | within this frame: {r} | boundary conditions: {r} | keep to this: {r} | use these numbers: {r}
here are the numbers: {r} | here is the list: {r} | my list: {r} | the shopping list: {r} | the menu: {r} | I'd order this: {r}
it reads on the board: {r} | an e-mail said: {r} | from the proposal: {r} | from the paper: {r} | from my lab book: {r} | the label says: {r}
I noted: {r} | I jotted down: {r} | nothing but this: {r} | this and no more: {r} | only this: {r} | I need these: {r} | please use: {r}
please with: {r} | to be set: {r} | set: {r} | options: {r} | the options should say: {r} | the request should say: {r} | ask for this: {r}
I ask for this: {r} | request this: {r} | it shall be given this: {r} | grant it this: {r}"""
PAIRS = """first the plain command, then one with these wishes: {r} | show me the bare form and a second one: {r}
one minimal example, and one for this case: {r} | I need two forms, the plain one and one for this: {r}
give me the basic command and then the full one: {r} | the simplest form first, then with limits: {r}
two commands, please: one bare, one with limits; {r} | a minimal example, and one where the following holds: {r}
once without any options and once like this: {r} | begin with the shortest form; for the second one: {r}
write it plainly, and then again with this: {r} | I want to see it without limits, and then with them: {r}
give a minimal example and one for these numbers: {r} | the basic call, then the long one: {r} | plain first; after that {r}
(1) minimal (2) with limits: {r} | how does it look in its simplest form, and how with limits? {r}
both the simple and the complete command, please; {r}
the shortest one, then the one that says: {r} | a bare-bones example and a richer one: {r} | in the first, nothing extra; in the second, this: {r}
the first line without anything, the second like this: {r} | give me the naked command, then dress it up: {r} | example A: nothing. Example B: {r}
A: plain, B: {r} | a) without limits b) {r} | 1) minimal 2) {r} | i) the simple call ii) the call where this is true: {r}
the default first, and then this variant: {r} | the default and this variant: {r} | the quick form and the careful form; in the careful one: {r}
a small example and a serious one: {r} | one for beginners, one for real work: {r} | the toy version, then the real one: {r}
I'd like to see both, the bare call and the one for this: {r} | I want to compare two lines, the minimal one and this one: {r}
show two lines: the simplest; and one with this: {r} | please include the minimal call as well as this one: {r}
besides the minimal call, write one for this: {r} | in addition to the plain line I need another: {r} | start minimal, then request this: {r}
start with nothing but the essentials, then add the rest: {r} | the essentials first, then this on top: {r} | show how it grows: bare, then {r}
how does the minimal one look, and how the one with this: {r} | what is the least I can type, and what do I type here: {r}
without any wishes at first, then with these: {r} | two variants: plain; the other: {r} | short variant, long variant: {r}
one without requests and one that requests this: {r} | first no requests, then these: {r} | an example with no options, another for this: {r}
for the handout I need the plain line and this one: {r} | my students should see the bare one first, and then this: {r}
write the line as short as can be, then for this case: {r} | at first as simple as possible, afterwards so: {r}"""
QUERIES = """What do I enter? | Which line does it? | Write it out, please. | What do I type? | How? | How is that done? | How does that work?
What is the command? | Which command is it? | How do I write that? | What would you type? | Which command do I need? | What does the line look like?
What does the command look like? | Show me the line. | Give me the command. | The command, please. | How do I say that in the shell?
What should I run? | What must I type? | Can you write that down? | Could you spell it out? | Can it be done in one line?
Tell me the line, please. | What goes into the terminal? | Which options are those? | How do I put that together? | I need the exact line.
I'd like the whole line. | Please show the full command. | Is there a command for it? | What would the call be? | What's the line?
What's the right call? | Any idea? | Please write the command. | How do I ask for that? | What do I have to enter? | So what do I type now?
Just the line, please. | Will you write it for me? | What are the options for that?
What would be the line for that? | What's the incantation? | What's the magic line? | What is the syntax? | How is the syntax? | How do I phrase it?
How do I tell the shell? | How would one write this? | How would you do it? | How would you write it? | How should the line read?
How does the whole line read? | What does one type here? | What is to be typed? | What shall I type? | What ought I to type?
What would a professional type? | What am I to enter? | What is the full call? | What is the complete line? | Which call does that?
Which call is right? | Which invocation is it? | Which flags are needed? | Which flags do I need? | What flags? | Which switches do I use?
With which options? | Do you know the options? | Do you know the line? | Do you have the line? | Have you got a line for me? | Could I have the line?
Could you give me the command? | Would you write it out? | Would you give me the exact command? | Please tell me the command. | Please help.
Please advise. | Please write the line. | Please answer with the command. | Kindly give the command. | Kindly write the line down.
Give me the exact line. | Give an example. | An example, please. | A one-liner, please. | One line will do. | Command? | Command please. | The line?
The exact line, please. | Line, please. | Syntax? | How exactly? | How so? | How to do? | How to do it? | How to write that? | How must I write this?
What I have to type? | What is command for this? | Tell me how. | Tell me what to type. | Show me how. | Show me how that is written.
Show me the call. | I need the call. | I'd appreciate the line. | I'd be grateful for the command. | I would be thankful for the line.
I am looking for the line. | I want to copy and paste it. | Something to copy and paste, please. | Anything I can paste?
Can that be written in one go? | Can this be done? | Is that possible? | Is this doable? If so, how? | Would that be possible?
Does such a command exist? | Any hint? | Any help? | Any suggestion? | Ideas? | Who knows the line? | Can you help? | Can somebody help me?
Where do I write all that? | And the command is? | So, the command? | Now what? | What next? | What do you suggest? | What would you suggest?
How can I say all this in one command? | How do I request that? | How do I order that? | How can I have that?"""
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
The disk is almost empty. | I have to explain it to others later. | My notes are a mess. | The phone keeps ringing.
My session broke off yesterday. | My last session was lost. | The session should not disturb anybody. | I have never opened a session here.
The old session is closed. | The deadline is near. | The deadline has been moved. | We have a deadline, as always. | The conference is not far off.
The reviewers are waiting. | Reviewer two wants more plots. | The paper is almost written. | It is for a paper. | It is for the appendix of our paper.
The figures for the paper are missing. | Our paper was accepted. | My co-author is impatient. | My colleague is on parental leave.
My colleagues use something else. | My predecessor left no notes. | The colleague who knew this has retired. | The colleague next door hums.
A colleague looks over my shoulder. | A new colleague asked me. | I don't want to ask the colleagues again. | The experiment is set up already.
The experiment went wrong. | The experiment runs well so far. | It is an important experiment. | We repeat an old experiment.
The samples are in the freezer. | The lab is empty today. | The lab smells of coffee. | There is cake in the lab. | It is my first week in the lab.
Our lab moved. | The lab book is full. | The microscope is being repaired. | The robot in the lab is asleep. | My laptop died. | My laptop gets hot.
I work on an old laptop. | I forgot my laptop's charger. | The laptop belongs to the university. | My laptop has stickers all over.
The course starts soon. | It is homework. | It's part of a course. | I teach a course on this. | I missed the first lesson of the course.
The course notes are vague here. | The exam is over. | My students will ask the same. | My students know it better than I do. | The tutor had no time.
The lecturer went too fast. | I slept through the lecture. | My thesis depends on it. | My thesis is late. | My supervisor is on a journey.
My supervisor likes order. | My professor never answers. | The professor said it is easy. | The secretary sent me here. | The help desk is closed.
The hotline is busy. | The administrators are strict. | The administrator wrote an angry mail. | I promised not to annoy the administrators.
The wiki is out of date. | The wiki page is gone. | The forum was no help. | I searched the web in vain. | The first answer I found was wrong.
Somebody posted a line, but it failed. | The example in the book has a misprint. | I am a chemist, not a programmer. | I am a biologist.
I'm a linguist by training. | I study physics. | I'm only an intern. | I am the new student assistant. | I'm a retired engineer.
I am blind and use a screen reader. | My English is not so good. | Sorry for my English. | Excuse me, I am not native speaker.
I hope you understand me. | Bear with me. | Forgive the long mail. | I'll keep it short. | To make a long story short. | I do not need a lecture.
I have read the help text. | I looked at the help text and got lost. | So many options. | All those dashes confuse me.
I mix the options up every time. | I don't trust my notes. | I wrote it on a napkin once. | I found half of it in my history.
My shell history is gone. | My terminal froze. | I am in a terminal right now. | I'm logged in already. | I've just logged in.
The connection is bad here. | The train has no network. | I'm writing from my phone. | The data are in place. | The data arrived this morning.
The data are confidential. | The input is ready. | The program is compiled. | The program is my own. | The program is old, but it works.
I did not write that program. | The code is a mess. | The code comes from a friend. | It is just a test. | It's only a trial run.
It is for production. | It is the real thing now. | It's a one-off. | I will do that every week. | Safety first. | Better safe than sorry.
I want to be fair to the others. | Other people compute here too. | The machines are busy these days. | It is quiet here on Sundays.
The building closes early. | The cleaning staff is here. | The heating is off. | My tea is ready. | My baby is asleep.
My neighbour practises the trumpet. | The holidays begin soon. | It is Monday, alas. | At last it is Friday. | I could use a break. | I'm hungry.
Many thanks in advance. | Greetings from the lab."""
NUMBER_ASIDES = """I have asked 3 people already. | My office is on floor 4. | I have read 20 pages about it. | This is my 2nd attempt.
My bus leaves at 5 pm. | I am 63 years old. | The computer is 8 years old. | There are 12 people in our office. | I learned this in 1998.
I sit in room 214. | It cost me 30 euros. | The book is from 2016. | My dog is 7. | I have 40 browser tabs open. | We are a team of 6.
It is 10 o'clock here. | I slept 5 hours last night. | My train is 15 minutes late. | Exercise 9 of the course says so.
My room is 317. | I am in room B205. | You find me in building 12. | Our group sits on the 3rd floor. | The lecture is in hall 7.
The seminar room is number 104. | I use version 2.4 of it. | It is version 11, I believe. | The version is 3.10. | We still run Debian 11.
My laptop runs Ubuntu 22.04. | I have Fedora 39 on my laptop. | Python 3.12 is installed. | The kernel is 6.1. | I updated to release 5 last week.
There are 240 files in the folder. | I have 1500 files of that kind. | The folder holds 87 pictures. | The table has 19 columns.
The file has 3000 lines. | We measured 52 samples. | The study has 400 participants. | There were 9 failures so far. | I have 6 experiments behind me.
My daughter is 9. | My son turned 14. | I turned 30 this week. | The server room is 200 metres away. | I live 25 km from here.
My village is 70 kilometres from the lab. | I ran 10 km this morning. | The deadline is the 15th of May. | The exam is on March 3.
The paper appeared in 2019. | The grant began in 2021. | Our lab was founded in 1974. | I started my thesis in 2022. | It is question 4 on the sheet.
See page 56 of the handbook. | Chapter 8 is about this. | It is slide 23. | Figure 2 depends on it. | Table 5 of the paper is missing.
The course has 28 students. | I teach 35 pupils. | We are 11 in the lab. | Our group has 2 professors. | It is my 5th semester.
I am in year 3 of my studies. | It is 18 degrees in the office. | It is 35 degrees outside. | The ticket number is 48213. | My extension is 4471.
The lunch costs 6 euros. | I paid 12 euros for the book. | I have had 4 cups of coffee. | I own 2 cats. | There are 7 monitors in the lab.
I wrote 3 mails to the help desk. | Two people told me different things. | Three colleagues gave me three answers. | I have been here for ten years.
The conference is 2 weeks away. | My flight leaves at 6:40. | The meeting is at 14:30. | It is half past 9. | I tried it 5 times.
That was attempt number 8. | I am 100 percent sure."""
NO_WISH = {"cpus": """The number of cores does not matter. | I don't care about the CPUs. | Cores are of no interest here.
It may use all the processors it finds. | Take as many cores as you like. | No limit on the CPUs. | The processors need no limit.
I have no wish about the CPUs. | As to cores, I have no opinion. | How many cores it gets is up to you. | Say nothing about cores.
The core count may stay as it is. | The CPUs are not the point. | Cores: whatever the default is. | The default number of threads is fine.
I did not ask for a number of cores. | There is no need to set the threads. | It never uses the processor much. | The processor is not the bottleneck.
Threads? I don't care. | Don't restrict the processors. | Cores are plentiful here. | It decides itself how many threads it starts.""",
           "mem": """Memory does not matter. | I don't care about the memory. | RAM is no problem. | No memory limit, please.
It may use any amount of memory. | We have plenty of RAM.
I have no wish about the memory. | As to RAM, I have no opinion. | How much memory it gets is up to you. | Leave the memory open.
Say nothing about memory. | The memory may stay as it is. | RAM is not the point. | Memory: whatever the default is. | The default memory is fine.
I did not ask for a memory limit. | There is no need to limit the RAM. | It uses hardly any memory. | Memory is not the bottleneck.
RAM? I don't care. | Don't restrict the memory. | RAM is plentiful here. | Its footprint is tiny, so no limit there.""",
           "gpus": """No graphics card is needed. | I don't need a GPU. | Graphics cards are of no interest. | It runs without a GPU.
It does nothing with graphics cards.
I have no wish about graphics. | As to GPUs, I have no opinion. | It makes no use of CUDA. | Say nothing about extra GPUs.
The number of GPUs is not the point. | The graphics side may stay as it is. | GPUs: whatever the default is. | I did not ask for a number of GPUs.
No need to count GPUs. | How many GPUs does not matter. | GPUs? I don't care. | The number of graphics cards may stay open.
Don't bother about the number of GPUs. | Graphics are not the bottleneck. | I leave the number of cards to you. | The GPU count is up to you.""",
           "time": """Time does not matter. | No time limit, please. | It may take as long as it likes. | I don't mind how long it takes.
The duration is open. | There is no deadline.
I have no wish about the time. | As to time, I have no opinion. | How long it may run is up to you. | Leave the time limit open.
Say nothing about the time. | The time limit may stay as it is. | Time is not the point. | Time limit: whatever the default is.
The default time limit is fine. | I did not ask for a time limit. | There is no need to stop it. | I have all day. | Time is no issue.
Duration? I don't care. | Don't limit the time. | It ends by itself. | I'll stop it myself. | Let it run to the end.
I can't tell how long it will take.""",
           "queue": """I have no wish about the queue. | Any queue will do. | The queue does not matter. | Leave the queue open. | The default queue is fine.
Say nothing about the queue. | I did not ask for a queue. | Queue: whatever the default is. | The queue is up to you.
I don't care which queue it lands in. | The queue is not the point. | There is no need to name a queue. | I don't know the names of the queues.
We never name a queue. | Which queue is all the same to me. | Don't bother about queues. | The partition does not matter. | Any partition is fine.""",
           "project": """I have no wish about the account. | Any project will do. | The project does not matter. | Leave the project open. | The default account is fine.
Say nothing about the project. | I did not ask for a project. | Account: whatever the default is. | The account is up to you. | I don't care who pays.
Who pays is not the point. | There is no need to name an account. | I have only one project anyway. | We never name an account.
It costs nothing here. | Nobody has to pay for it. | Don't bother about accounts. | Computing is free of charge here.""",
           "nodes": """As to nodes, I have no opinion. | The number of machines is up to you. | The node count may stay as it is. | The number of hosts is not the point.
Node count: whatever the default is. | The default number of hosts is fine. | I did not ask for a number of nodes. | There is no need to count nodes.
Don't bother about the node count. | Number of hosts? I don't care. | I leave the number of machines to you.""",
           "other": """I have no wish about the disk. | Disk space is no problem. | The disk does not matter. | No mail at the end, please. | The name does not matter.
I don't need a name for it. | No special network is needed. | The priority does not matter. | I don't care about the output file.
The shell does not matter. | Any operating system will do. | No graphical display is needed. | The working directory may stay as it is.
Local disks are of no interest. | I don't need a reservation. | Everything else may stay at its default. | For the rest, the defaults are fine.
I have no further wishes. | Nothing else matters."""}
ASIDES += "".join(f" | {line}" for line in SENTENCES.joinpath("asides.txt").read_text(encoding="utf-8").splitlines())
NUMBER_ASIDES += "".join(f" | {line}" for line in SENTENCES.joinpath("number_asides.txt").read_text(encoding="utf-8").splitlines())
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
    """The templates of one block: one, or for a block about resources the single, the two-part and perhaps the one-GPU-first one."""
    asks, parts, notes, slots, options, system, kind, one_gpu = [], [], [], {}, {}, (), "", []
    for line in block.splitlines():
        mark, text = line[0], line[2:].rstrip()
        if mark == "?":
            asks.append(text)
        elif mark == "&":
            names, command, kind, *one_gpu = text.split("; ")
            system = names.split(", "), command
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
    with_gpu = [[(">", lead + " with 1 GPU"), ("$", re.sub(r"%\w+", "", re.sub("%(gpus|typed)", option, command)))] for option in one_gpu]
    return [Template(topic, single, full, notes, slots, options, single_reserved, asks, system, kind),
            Template("two-part", double, plain + full, notes, slots, options, double_reserved, asks, system, "two" if kind == "plain" else ""),
            *(Template("two-part", [], first + full, notes, slots, options, system=system, kind="gpu") for first in with_gpu)]


def load_templates():
    """The templates, {pool: [Template]}; a pool is a topic, or a file of templates that has a share of its own."""
    pools = {}
    for path in sorted(TEMPLATES.glob("*.txt")):
        for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
            for template in parse_block(path.stem.split(".")[0], block):
                pool = path.stem if path.stem in {**SHARES, **TWINS} and template.topic in path.stem else template.topic
                if pool in TWINS:
                    template.reserved = frozenset()
                pools.setdefault(pool, []).append(template)
                if template.kind:
                    pools.setdefault("requests", []).append(template)
                    pools.setdefault("requests.twins", []).append(template)
    return pools


# ---------------------------------------------------------------- from a template to a record
def choose(text, rng):
    """Resolve <a|b> choices, the innermost first."""
    while True:
        text, found = re.subn(r"<([^<>]*\|[^<>]*)>", lambda m: rng.choice(m[1].split("|")), text)
        if not found:
            return text


def squeeze(text):
    return re.sub(r" +([,.?:;])(?=\s|$)", r"\1", re.sub(r" {2,}", " ", text)).strip()


def draw_resources(template, wanted, rng):
    """A subset of the options (cpus, mem, ...): {with} and {bare} for the question, {have} for the answer, option texts for the command."""
    names = list(template.options)
    if wanted is None:
        wanted = rng.sample(names, min(len(names), rng.choice([1, 2, 2, 2, 3, 3, 3, 4] if len(names) < 5 else [1, 1, 2, 2, 3, 3, 4, 4, 5, 6])))
    names = [name for name in names if name in wanted]
    values = {name: POOLS[name](rng) for name in names}
    amounts = [name for name in ("nodes", "typed", "cpus", "mem", "gpus") if name in values]
    places = [(name, f"{word} {values[name].ask}") for name, word in (("queue", "in"), ("project", "on")) if name in values]
    limit = values.get("time")
    said = "".join(f"{word} {values[name].say}, " for name, word in (("queue", "in"), ("project", "on")) if name in values)
    said += ("with " + listed([values[name].say for name in amounts]) if amounts else "") + (f" for {limit}" if limit else "")
    shuffled = rng.sample(amounts, len(amounts))
    asked = [values[name].ask for name in shuffled]
    joined = listed(asked, rng.choice([" and ", " and ", ", ", " plus ", ", plus "])) if asked else ""
    if len(asked) > 1 and rng.random() < 0.15:
        joined = rng.choice([" + ", ", ", " and ", " / ", "; "]).join(asked)
    span = rng.choice(SPANS) % limit.ask if limit else ""
    pieces = [piece for piece in (rng.choice(WITHS) + joined if joined else "", span) if piece]
    for _, place in places:
        pieces.insert(rng.randint(0, len(pieces)), place)
    everything = rng.sample(asked + [values[name].ask for name, _ in places] + ([rng.choice(LIMITS) % limit.ask] if limit else []), len(values))
    bare = rng.choice([listed(everything), listed(everything), ", ".join(everything), " and ".join(everything), " + ".join(everything)]) if everything else ""
    clauses = {f"r_{'gpus' if name == 'typed' else name}{end}": Value(getattr(value, kind, value.ask), value.say)
               for name, value in values.items() for end, kind in (("", "part"), ("_n", "bare"))}
    with_ = " ".join(pieces if rng.random() < 0.7 else pieces[::-1])
    return values, {"with": Value(with_), "bare": Value(bare), "have": Value(said.strip(" ,")), **clauses}


def draw_values(template, rng, wanted=None):
    values = {}
    for name, draw in template.slots.items():
        same = [values[other].say for other in values if other.rstrip("0123456789") == name.rstrip("0123456789")]
        for _ in range(20):  # {file} and {file2} are two files
            made = draw(rng)
            values[name] = made if isinstance(made, Value) else Value(made)
            if values[name].say not in same:
                break
    option_texts = {}
    if template.options:
        resources, phrases = draw_resources(template, wanted, rng)
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
        pools = [ASIDES] * 10 + [NUMBER_ASIDES] * 2 + [text for name, text in NO_WISH.items() if name not in wanted]
        for _ in range(rng.choice([0, 0, 0, 0, 1, 2])):
            sentences.insert(rng.randint(0, len(sentences)), rng.choice(cells(rng.choice(pools))))
        if single and rng.random() < (0.2 if mark else 0.7):
            sentences.append(pick(QUERIES))
        text = " ".join(sentence[0].upper() + sentence[1:] + "." * (sentence[-1] not in ".?") for sentence in sentences)
    return choose(text, rng), phrase in kept or any(stable_hash(form) % 12 == 0 for form in used)


@functools.cache
def load_requests(pool):
    """Whole requests for an interactive session: [(text, the names of its wishes, its kind, whether it is reserved for the held-out split)]."""
    return [(line, {name.removesuffix("_n") for name in slot_names(line) - {"sys", "prog"}}, kind, pool not in TWINS and stable_hash(line) % 12 == 0)
            for kind in ("plain", "window", "alone", "two", "gpu") if (file := SENTENCES / f"{pool}.{kind}.txt").exists()
            for line in file.read_text(encoding="utf-8").splitlines()]


def grants(template, wishes, kind):
    """Whether this block's command is of the kind and can ask for just these; a block for typed GPUs or several nodes is for requests that want these."""
    return template.kind == kind and set(template.slots) | {"typed"} & set(template.options) <= wishes <= {*template.options, *template.slots}


def word_request(text, template, rng):
    """A request put to this block's system, with its wishes under the names that draw_resources gives them."""
    names, command = template.system
    if not {"sys", "prog"} & slot_names(text):
        text = rng.choice(["{sys}: %s", "{sys}: %s", "(We have {sys}.) %s", "%s ({sys})", "%s Our scheduler is {sys}.", "%s With {sys}."]) % text
    text = choose(text, rng).replace("{sys}", rng.choice(names)).replace("{prog}", command)
    return re.sub(r"\{(cpus|mem|gpus|typed|time|queue|project)(_n)?\}", lambda m: "{r_%s%s}" % (m[1].replace("typed", "gpus"), m[2] or ""), text)


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
    if rng.random() < 0.3:
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


def is_default(template):
    """Whether a block's command bears the name of one of the commands in DEFAULTS."""
    return any(mark == "$" and re.search(rf"\b({commands})\b", text) for mark, text in template.parts for _, commands, _, _ in DEFAULTS)


def make_unknown(record, rng):
    """The same question without the name of the system, or with invented names for it and its commands; the record as it was if it names no default."""
    question = record["question"]
    for names, commands, others, generic in DEFAULTS:
        if not re.search(rf"\b({names}|{commands})\b", question, re.I) or re.search(rf"\b({others})\b", question, re.I) or not re.search(rf"\b({commands})\b", record["answer"]):
            continue
        name, used = invent(rng), {}
        name = rng.choice([name, name.capitalize(), name.upper()])
        if rng.random() < 0.45:  # unnamed
            question = re.sub(rf" *\((with |in |on |for |using |we have )?({names})\.?\)", "", question, flags=re.I)
            question = re.sub(rf"(^|(?<=[.?!] ))((we|they) (have|use|run)|(the|our) (scheduler|batch system|package manager) is|it is|this is|with|on|in|for) ({names})( here)?[.:,]? *", "",
                              question, flags=re.I)
            question = re.sub(rf"^({names})[:,] *", "", question, flags=re.I)
            question = re.sub(rf"\b({names}) (?=(cluster|batch|queue|node|host|machine|server|system|job|session|user|package|environment|list|pool|worker|box)s?\b)", "", question, flags=re.I)
            question = re.sub(rf"\b({names})\b", lambda m: rng.choice(generic), question, flags=re.I)
        else:
            question = re.sub(rf"\b({names})\b", lambda m: name.lower() if m[0].islower() else name, question, flags=re.I)
        question = re.sub(rf"\b({commands})\b", lambda m: used.setdefault(m[0].lower(), invent(rng)), question, flags=re.I).strip()
        if len(question) > 8 and not BANNED.search(question):  # "the batch partition of PBS" may have become one "of the cluster"
            return record | {"question": question[:1].upper() + question[1:] if record["question"][:1].isupper() else question}
        return record
    return record


def make_record(template, heldout, rng, request=None):
    """One record of the wanted split, or None when this template has none in a hundred draws."""
    composed = template.options and rng.random() < COMPOSED[template.topic]
    for _ in range(100):
        if request:
            text, wishes, _, reserved = request
            ask = word_request(text, template, rng)
            values, option_texts = draw_values(template, rng, wishes)
        elif composed:
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
    pools = load_templates()
    weights = [TWINS[pool] * (not heldout) if pool in TWINS else SHARES[pool] * (1 if heldout else EMPHASIS.get(pool, 1)) for pool in pools]
    phrasings = {pool: [len(template.phrases or template.asks) * (DEFAULT_EMPHASIS if not heldout and is_default(template) else 1)
                        for template in templates] for pool, templates in pools.items()}
    seen, repeated = set(), 0
    while len(seen) < count:
        if repeated > 20 * count + 1000:
            raise RuntimeError(f"only {len(seen)} different questions found of the {count} wanted")
        pool, request = rng.choices(list(pools), weights)[0], None
        if pool.startswith("requests"):
            request = rng.choice(load_requests(pool))
            template = rng.choice([template for template in pools[pool] if grants(template, *request[1:3])])
        else:
            template = rng.choices(pools[pool], phrasings[pool])[0]
        record = make_record(template, heldout, rng, request)
        if record and not heldout and rng.random() < UNKNOWN_SHARE:
            record = make_unknown(record, rng)
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
