#!/bin/sh
# Makes .venv, installs the locked libraries with plain pip, and the program itself.
#
#   sh .make/set-up.sh site     what the program needs          (requirements.lock)
#   sh .make/set-up.sh test     what its tests need as well     (requirements-dev.lock)
#
# PYTHON names the Python to use; otherwise the first that is new enough. A stamp in
# .venv makes the next run quick; pip's own output goes to build/setup.log. What stands
# on the screen is for staff, so it is Vietnamese. Exit code 2: the set-up is at fault.
set -eu

cd "$(dirname "$0")/.."
kind=${1:-site}
case $kind in
    site) lock=requirements.lock ;;
    test) lock=requirements-dev.lock ;;
    *) echo "set-up.sh: site | test" >&2; exit 2 ;;
esac
log=build/setup.log
stamp=.venv/set-up-$kind.txt
python=.venv/bin/python
unset PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX PIP_REQUIRE_VIRTUALENV || :

stop() {
    echo "$1" >&2
    exit 2
}

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

can_make_venv() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

# Prints the Python to use, or nothing; a Python without venv only when there is no other.
find_python() {
    without_venv=
    for candidate in ${PYTHON:+"$PYTHON"} ${PYTHON:-python3 python3.14 python3.13 python3.12 \
        python3.11 python /usr/bin/python3 /usr/local/bin/python3}; do
        new_enough "$candidate" || continue
        if can_make_venv "$candidate"; then
            echo "$candidate"
            return
        fi
        without_venv=${without_venv:-$candidate}
    done
    echo "$without_venv"
}

# What the installed libraries depend on: another place, lock or version means anew.
fingerprint() {
    pwd
    cat "$lock" pyproject.toml .make/set-up.sh | cksum
    version "$python" || :
}

version() {
    "$1" -c 'import sys; print(sys.version)' 2>/dev/null
}

# Whether .venv was made with the Python that was asked for, if one was.
is_wanted() {
    [ -z "${PYTHON:-}" ] || [ "$(version "$PYTHON")" = "$(version "$python")" ]
}

is_ready() {
    [ -f "$stamp" ] && is_wanted && [ "$(fingerprint)" = "$(cat "$stamp")" ]
}

# Whether the .venv that is here was made here, whole, with a Python that still runs.
is_usable() {
    is_wanted && [ "$(cat .venv/made-in.txt 2>/dev/null)" = "$(pwd)" ] &&
        new_enough "$python" && "$python" -m pip --version >/dev/null 2>&1
}

make_venv() {
    found=$(find_python)
    [ -n "$found" ] || [ -z "${PYTHON:-}" ] || stop "«$PYTHON» không chạy được hoặc cũ hơn Python 3.11: ghi PYTHON khác, hoặc bỏ PYTHON để máy tự chọn, rồi chạy lại."
    [ -n "$found" ] || stop "Máy chưa có Python 3.11 trở lên: cài Python (Debian, Ubuntu: sudo apt-get install python3 python3-venv; máy khác: tải tại www.python.org), rồi chạy lại lệnh vừa rồi."
    can_make_venv "$found" || stop "Python trên máy thiếu phần venv: cài bằng lệnh sudo apt-get install python3-venv (Debian, Ubuntu), rồi chạy lại lệnh vừa rồi."
    "$found" -m venv --clear .venv >>"$log" 2>&1 || failed
    pwd >.venv/made-in.txt
}

failed() {
    [ -t 1 ] && echo
    stop "Chưa cài được các thư viện cần dùng: kiểm tra mạng rồi chạy lại; nếu vẫn vậy, gửi tệp $log cho người phụ trách."
}

# Runs a command with its output in the log; on a terminal a dot every two seconds.
quietly() {
    if [ -t 1 ]; then
        "$@" >>"$log" 2>&1 &
        job=$!
        trap 'kill "$job" 2>/dev/null; echo; echo "Đã dừng theo yêu cầu." >&2; exit 130' INT TERM
        while kill -0 "$job" 2>/dev/null; do
            printf '.'
            sleep 2
        done
        wait "$job" || failed
        trap - INT TERM
    else
        "$@" >>"$log" 2>&1 || failed
    fi
}

install() {
    quietly "$python" -m pip install --disable-pip-version-check --no-input \
        --require-hashes -r "$lock"
    quietly "$python" -m pip install --disable-pip-version-check --no-input \
        --no-deps --no-build-isolation --editable .
    # Python reads this file in the terminal's own encoding, and does not start where the
    # path holds a letter that the encoding lacks: from site-packages, the way up is plain.
    for path_file in .venv/lib*/python*/site-packages/generator.pth; do
        echo ../../../.. >"$path_file"
    done
}

is_ready && exit 0
{ mkdir -p build && : >"$log"; } 2>/dev/null || stop "Máy không cho ghi vào thư mục này: xem lại quyền của thư mục, chỗ trống của ổ đĩa, rồi chạy lại."
printf 'Đang cài các thư viện cần dùng (lần đầu mất một đến ba phút)…'
[ -t 1 ] || echo
is_usable || make_venv
rm -f "$stamp"
install
fingerprint >"$stamp"
[ -t 1 ] && echo
echo "Đã cài xong."
