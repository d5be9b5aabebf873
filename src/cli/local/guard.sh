# guard.sh FILE ARGUMENT…: runs a program for as long as descriptor 3 stays open. That is a pipe from whoever
# started this: when it breaks, however that process ended, the program ends too: by itself, or after five seconds.
"$@" 3<&- &
program=$!
trap : TERM
( read -r _ <&3; kill -TERM "$program"; sleep 5; kill -KILL "$program" ) 4<&- 2>/dev/null &
watch=$!
exec 3<&- 4<&-
while :; do
  wait "$program"
  code=$?
  kill -0 "$program" 2>/dev/null || break
done
kill -KILL "$watch" 2>/dev/null
exit "$code"
