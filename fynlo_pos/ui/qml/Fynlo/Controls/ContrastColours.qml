import QtQuick

Colours {
    ground: "#000000"
    surface: "#000000"
    sunk: "#000000"
    ink: "#FFFFFF"
    quiet: "#FFFFFF"
    line: "#FFFFFF"
    edge: "#FFFFFF"
    accent: "#FFE100"
    accentSoft: "#333000"
    go: "#00F07A"
    goSoft: "#003318"
    warn: "#FFB000"
    warnSoft: "#332300"
    stop: "#FF9D94"
    stopSoft: "#3A0500"
    inkOn: "#000000"
    veil: "#60808080"
    veilOn: "#80808080"
    shade: "#CC000000"
    categories: ["#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF"]
}
