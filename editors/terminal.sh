# Drives an editor in a terminal of its own, by tmux. To be sourced by a test that has set `name` and `tmux`.

terminal() { "$tmux" -L "crosscheck-$name-$$" -f /dev/null "$@"; }

# start COMMAND...: in a terminal that ends with the test.
start() {
  terminal new-session -d -x 160 -y 45 "$@"
  trap stop EXIT
}

stop() { terminal kill-server 2>/dev/null || true; }

keys() { terminal send-keys "$@"; }

screen() { terminal capture-pane -p; }

# see WHAT REGEX [SECONDS]: waits until the screen shows it.
see() {
  local tries=$((${3:-20} * 10))
  until screen | tr '\n' ' ' | grep -qE -- "$2"; do
    ((tries-- > 0)) || { echo "NOT OK $name: $1: never saw /$2/ in"; screen; exit 1; }
    sleep 0.1
  done
  echo "ok $name: $1"
}
