#!/bin/sh
# Remakes landing.flac and phone.flac from nothing but sox synthesis.
# Every sox call uses -R (fixed seeds), so each run gives the same bytes.
# Needs: sox 14.4 with FLAC. Usage: sh make.sh [output folder]
set -eu
out=${1:-$(dirname "$0")}
t=$(mktemp -d)
trap 'rm -rf "$t"' EXIT
S() { sox -R -V2 "$@"; }
N="-n -r 48000 -c 1 -b 32"

# ---------- landing: about 8 seconds of a wing, heard from the landing ----------
L=8.2
# room tone: air and plant, low and steady
S $N "$t/tone.wav" synth $L brownnoise gain -6 highpass 45 lowpass -2 260 gain -30
S $N "$t/air.wav" synth $L pinknoise highpass 200 lowpass -2 900 gain -47
# distant murmur: three bands of noise that rise and fall like far-off speech
S $N "$t/m1.wav" synth $L pinknoise bandpass 330 160h tremolo 3.7 70 tremolo 0.43 60 gain -19
S $N "$t/m2.wav" synth $L pinknoise bandpass 560 220h tremolo 4.9 75 tremolo 0.61 70 gain -23
S $N "$t/m3.wav" synth $L pinknoise bandpass 850 260h tremolo 2.9 80 tremolo 0.37 75 gain -30
S -m -v 1 "$t/m1.wav" -v 1 "$t/m2.wav" -v 1 "$t/m3.wav" "$t/murmur.wav" \
  lowpass -2 1400 reverb 75 60 90
# a door: a low thud, a dull knock of the leaf and a faint ring of the frame
S $N "$t/c1.wav" synth 0.50 sine 96:62 fade l 0.006 0.50 0.46 gain -8
S $N "$t/c2.wav" synth 0.16 brownnoise lowpass 900 fade l 0.004 0.16 0.15 gain -3
S $N "$t/c3.wav" synth 0.70 sine 187 fade l 0.008 0.70 0.67 gain -14
S $N "$t/c4.wav" synth 0.55 sine 318 fade l 0.010 0.55 0.53 gain -22
S -m -v 1 "$t/c1.wav" -v 1 "$t/c2.wav" -v 1 "$t/c3.wav" -v 1 "$t/c4.wav" "$t/clunk.wav" gain -6
# the latch catches a moment later, much softer
S $N "$t/l1.wav" synth 0.07 pinknoise bandpass 620 500h fade l 0.003 0.07 0.06 gain -20
S -m -v 1 "$t/clunk.wav" -v 1 "|sox -R -V2 $t/l1.wav -p pad 0.16" "$t/door.wav"
S "$t/door.wav" "$t/d1.wav" lowpass -2 1300 pad 1.70 2 reverb 72 50 95 gain -10
S "$t/door.wav" "$t/d2.wav" speed 0.92 rate 48000 lowpass -2 800 pad 5.15 2 reverb 82 55 100 gain -14
# drips into the bucket: short rising chirps, no two quite alike
drip() { # name from to length gain at
  S $N "$t/$1.wav" synth $4 sine $2:$3 fade l 0.004 $4 $5 gain $6 pad $7 1 reverb 35 60 40; }
drip p1 760 1180 0.075 0.070 -27 0.85
drip p2 690 1090 0.080 0.075 -29 3.05
drip p3 820 1240 0.065 0.060 -31 3.27
drip p4 740 1150 0.075 0.070 -28 4.55
drip p5 700 1120 0.080 0.075 -29 6.75
S -m -v 1 "$t/tone.wav" -v 1 "$t/air.wav" -v 1 "$t/murmur.wav" -v 1 "$t/d1.wav" -v 1 "$t/d2.wav" \
  -v 1 "$t/p1.wav" -v 1 "$t/p2.wav" -v 1 "$t/p3.wav" -v 1 "$t/p4.wav" -v 1 "$t/p5.wav" "$t/mix.wav" \
  trim 0 8 fade t 0.6 8 1.2 gain -n -9
S "$t/mix.wav" -r 48000 -c 1 -b 16 -C 8 --comment "" "$out/landing.flac"

# ---------- phone: about 4 seconds, a mobile phone buzzing twice on a wooden table ----------
B=0.92
# the motor spins up, holds and stops; the table answers with a soft wooden rattle
S $N "$t/v1.wav" synth $B sawtooth 158 lowpass 520 gain -12
S $N "$t/v2.wav" synth $B sine 79 gain -17
S $N "$t/v3.wav" synth $B pinknoise synth $B sine amod 158 highpass 260 lowpass -2 1500 gain -15
S $N "$t/v4.wav" synth $B brownnoise synth $B sine amod 39.5 lowpass 420 gain -12
S -m -v 1 "$t/v1.wav" -v 1 "$t/v2.wav" -v 1 "$t/v3.wav" -v 1 "$t/v4.wav" "$t/buzz.wav" \
  equalizer 215 1.6q 5 equalizer 470 2q 3 lowpass -1 2200 fade t 0.07 $B 0.11
S "$t/buzz.wav" "$t/b1.wav" pad 0.35 2.73
S "$t/buzz.wav" "$t/b2.wav" speed 0.992 rate 48000 pad 1.85 1.3
# a little knock as it settles
S $N "$t/k1.wav" synth 0.09 sine 190:140 fade l 0.004 0.09 0.08 gain -24 pad 1.27 3
S $N "$t/k2.wav" synth 0.09 sine 180:135 fade l 0.004 0.09 0.08 gain -25 pad 2.79 2
# the quiet of a kitchen at night
S $N "$t/room.wav" synth 4.2 brownnoise gain -6 highpass 50 lowpass -2 240 gain -38
S -m -v 1 "$t/b1.wav" -v 1 "$t/b2.wav" -v 1 "$t/k1.wav" -v 1 "$t/k2.wav" "$t/ph.wav" \
  pad 0 0.5 reverb 18 70 25
S -m -v 1 "$t/ph.wav" -v 1 "$t/room.wav" "$t/phone.wav" trim 0 4 highpass 35 fade t 0.15 4 0.6 gain -n -9
S "$t/phone.wav" -r 48000 -c 1 -b 16 -C 8 --comment "" "$out/phone.flac"
