# Sourced by scripts/run, scripts/test and scripts/check: makes .venv and installs pinned requirements, only when they changed;
# for scripts/test also a browser. Sets $root and $venv_python. A copy of what is installed is kept in .venv and compared; it is written last, so that an
# interrupted install is taken up again by the next start. All output goes to stderr: stdout belongs to the command.
# shellcheck shell=bash

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
venv="$root/.venv"
venv_python="$venv/bin/python"

# The first Python that is new enough. A command may be there and still not start (pyenv's shims), so each one is run.
find_python() {
    local name
    for name in python3.11 python3.12 python3 python3.13 python3.14 python; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            printf '%s\n' "$name"
            return
        fi
    done
    echo "Frontdesk needs Python 3.11 or newer; found here: $(python3 --version 2>/dev/null || echo no python3)." >&2
    echo "Install it (Debian, Ubuntu: sudo apt install python3 python3-venv; macOS: brew install python@3.12) and try again." >&2
    return 1
}

# is_installed RECORD FILE...: whether RECORD in .venv is the very text of these requirement files.
is_installed() {
    local record="$venv/$1"
    shift
    [ -x "$venv_python" ] && [ -f "$record" ] && (cd -- "$root" && cat -- "$@") | cmp -s - "$record"
}

# write_record RECORD FILE...: note what is installed; whole or not at all.
write_record() {
    local record="$venv/$1"
    shift
    (cd -- "$root" && cat -- "$@") >"$record.new" && mv -f -- "$record.new" "$record"
}

make_venv() {
    local python="$1"
    if [ ! -e "$venv/installing" ] &&
        "$venv_python" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        return
    fi
    echo "Making $venv ..." >&2
    # Half a venv, one whose install was killed, or one whose Python is gone. The lock stays, or a second install would
    # not see that this one runs.
    find "$venv" -mindepth 1 -maxdepth 1 ! -name install.lock -exec rm -rf -- {} +
    if ! "$python" -m venv "$venv" >&2; then
        echo "Python could not make a virtual environment (Debian, Ubuntu: sudo apt install python3-venv) in $venv." >&2
        return 1
    fi
}

# install_requirements run|dev: what the product needs, or that and what its tests and checks need.
install_requirements() {
    local record="installed-$1.txt" python
    local files=(requirements.txt)
    [ "$1" = dev ] && files+=(requirements-dev.txt)
    if is_installed "$record" "${files[@]}"; then return; fi

    python="$(find_python)" || return 1
    mkdir -p -- "$venv"
    # The lock belongs to the open file, which this shell shares with the Python that takes it: no flock command is needed.
    exec 9>>"$venv/install.lock"
    "$python" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'
    if ! is_installed "$record" "${files[@]}"; then
        make_venv "$python" || return 1
        rm -f -- "$venv"/installed-*.txt
        : >"$venv/installing"
        echo "Installing ${files[*]} (once, and again when they change) ..." >&2
        if ! "$venv_python" -m pip install --quiet --disable-pip-version-check --no-input \
            -r "$root/${files[${#files[@]} - 1]}" >&2; then
            rm -f -- "$venv/installing"
            echo "The requirements could not be installed; what pip says is above. Start again when it is mended." >&2
            return 1
        fi
        write_record installed-run.txt requirements.txt
        [ "$1" = run ] || write_record "$record" "${files[@]}"
        rm -f -- "$venv/installing"
    fi
    exec 9>&-
}

# The Chromium that the browser tests will take (tests/browser/chromium.py): the one of $CHROMIUM, else an installed one.
find_chromium() {
    (cd -- "$root" && "$venv_python" -c 'import sys; from tests.browser import chromium; sys.exit(not chromium.find())')
}

# install_chromium: from Debian's or Ubuntu's packages, where that needs no question; tried once. Without a browser its tests
# are skipped, which is said here and by pytest; nothing else depends on it, so this never fails.
install_chromium() {
    local as_root=() seconds=300 tried="$venv/chromium-tried" why=""
    find_chromium && return 0
    [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
    if [ -n "${CHROMIUM:-}" ]; then
        why="CHROMIUM names no program: $CHROMIUM"
    elif ! command -v apt-get >/dev/null 2>&1 || ! command -v timeout >/dev/null 2>&1; then
        why="it can be installed by itself only where there is apt-get"
    elif [ -e "$tried" ]; then
        why="installing it did not work before (remove $tried to try again)"
    elif ! "${as_root[@]+"${as_root[@]}"}" true >/dev/null 2>&1; then
        why="installing it needs root"
    else
        echo "Installing Chromium for the browser tests (once, at most $seconds seconds) ..." >&2
        : >"$tried"
        # A machine that has never asked for the list of packages must ask first.
        local install="apt-get install -qq -y --no-install-recommends chromium"
        if "${as_root[@]+"${as_root[@]}"}" timeout "$seconds" env DEBIAN_FRONTEND=noninteractive \
            sh -c "$install || { apt-get update -qq && $install; }" >"$tried" 2>&1 </dev/null && find_chromium; then
            rm -f -- "$tried"
            return 0
        fi
        why="apt-get could not install it (what it said stands in $tried)"
    fi
    echo "THE BROWSER TESTS ARE SKIPPED: there is no Chromium or Google Chrome, and $why." >&2
    echo "Install one, or set CHROMIUM to its path, and start again." >&2
}
