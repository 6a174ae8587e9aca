# Sourced by the scripts beside it: the system packages and the compiler that huzhu is built with.

# require_packages PACKAGE… installs those of the Debian packages that are missing, where it may.
require_packages() {
    local missing=() package
    for package in "$@"; do
        package_is_there "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    if ! command -v apt-get >/dev/null; then
        complain "缺少系统组件：${missing[*]}（Debian 软件包名），请安装后重试。" \
            "Missing: ${missing[*]} (names of Debian packages). Install what this system calls them and try again."
    fi
    local -a as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        # With a person at the terminal sudo may ask for the password; otherwise it must do without.
        local -a ask=(-n)
        [ -t 0 ] && [ -t 2 ] && ask=()
        if ! command -v sudo >/dev/null || ! sudo "${ask[@]}" true; then
            complain "缺少系统组件，当前用户无权安装。请管理员执行：apt-get install ${missing[*]}" \
                "Missing packages, and no right to install them. Ask an administrator to run: apt-get install ${missing[*]}"
        fi
        as_root=(sudo "${ask[@]}")
    fi
    echo "正在安装 ${missing[*]} … / Installing ${missing[*]} …" >&2
    local log
    log=$(mktemp)
    # The lists are refreshed only when the package cannot be had from the ones that are there.
    if ! install_packages "${missing[@]}" >"$log" 2>&1; then
        if ! { "${as_root[@]}" apt-get update && install_packages "${missing[@]}"; } >>"$log" 2>&1; then
            cat "$log" >&2
            rm -f "$log"
            complain "安装失败，原因见上。请管理员执行：apt-get install ${missing[*]}" \
                "The installation failed, see above. Ask an administrator to run: apt-get install ${missing[*]}"
        fi
    fi
    rm -f "$log"
}

install_packages() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" </dev/null
}

# A package counts as there when what is needed of it is: it may have come by another name or way.
package_is_there() {
    case $1 in
        libncursesw5-dev)
            { [ -e /usr/include/ncursesw/curses.h ] || [ -e /usr/include/curses.h ]; } &&
                { [ -n "$(find /usr/lib /usr/lib64 /usr/local/lib -maxdepth 2 -name 'libncursesw.so' 2>/dev/null)" ]; }
            ;;
        tmux) command -v tmux >/dev/null ;;
        *) dpkg -s "$1" >/dev/null 2>&1 ;;
    esac
}

# require_swift stops with a clear sentence unless a Swift of version 6.1 or later is on the path.
require_swift() {
    local version major minor
    if ! command -v swift >/dev/null; then
        complain "找不到 swift。请安装 Swift 6.1 或更新版本（https://www.swift.org/install/linux/）并加入 PATH。" \
            "swift was not found. Install Swift 6.1 or later (https://www.swift.org/install/linux/) and put it on PATH."
    fi
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\(\.[0-9][0-9]*\)*\).*/\1/p' | head -n 1)
    major=${version%%.*}
    minor=0
    [[ $version == *.* ]] && minor=${version#*.} && minor=${minor%%.*}
    if [ -z "$version" ] || [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 1 ]; }; then
        complain "需要 Swift 6.1 或更新版本，现有版本：${version:-不明}。" \
            "Swift 6.1 or later is needed; this one is ${version:-unknown}."
    fi
}

# complain SENTENCE… says why it cannot go on, one line each, and ends the script.
complain() {
    printf '%s\n' "$@" >&2
    exit 1
}
