import QtQuick

Colours {
    ground: "#F1F3F6"
    surface: "#FFFFFF"
    sunk: "#E7EAEF"
    ink: "#14171F"
    quiet: "#4F5766"
    line: "#D5DAE1"
    edge: "#6F7889"
    accent: "#3B4CCA"
    accentSoft: "#E4E7FA"
    go: "#0A7441"
    goSoft: "#DDF3E7"
    warn: "#8A4F00"
    warnSoft: "#FFF0D6"
    stop: "#B42318"
    stopSoft: "#FDE7E4"
    inkOn: "#FFFFFF"
    veil: "#1A14171F"
    veilOn: "#2614171F"
    shade: "#8014171F"
    categories: ["#66707F", "#8A4F00", "#0A7441", "#1B6FA8", "#A3308A", "#B42318", "#5B3FB8", "#00757A"]
}
