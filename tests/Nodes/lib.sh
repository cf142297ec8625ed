# shellcheck shell=bash
# What the node scripts share; sourced, not run.

# Where the nodes keep their data, logs and process ids: one folder for each node.
# shellcheck disable=SC2034 # used by the scripts that source this one
nodes_data=${FACTCHECK_TEST_NODES_DATA:-${TMPDIR:-/tmp}/factcheck-nodes-$(id -u)}

die() { echo "${0##*/}: $*" >&2; exit 1; }

alive() { kill -0 "$1" 2>/dev/null; }

# running FILE: whether the process whose id the file holds runs.
running() { [ -s "$1" ] && alive "$(cat "$1")"; }

# await_exit PID SECONDS: whether the process ended in that time.
await_exit() {
    local tenths=$(($2 * 10))
    while alive "$1"; do
        ((tenths-- > 0)) || return 1
        sleep 0.1
    done
}

# end_process PID SECONDS: asks it to end; past that time it is killed.
end_process() {
    kill -TERM "$1" 2>/dev/null || return 0
    await_exit "$1" "$2" || kill -KILL "$1" 2>/dev/null || true
    await_exit "$1" 10
}
