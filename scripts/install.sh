# Sourced by scripts/run, scripts/test and scripts/check: makes .venv and installs pinned requirements, only when they changed.
# Sets $root and $venv_python. A copy of what is installed is kept in .venv and compared; it is written last, so that an
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
