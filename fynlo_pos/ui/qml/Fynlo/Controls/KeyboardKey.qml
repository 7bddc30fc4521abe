import QtQuick

/** One key; it never takes the focus from the field. */
Tappable {
    id: root

    required property string code
    property bool shifted: false
    property string enterName: ""

    readonly property string _drawing: ({
            "shift": "shift",
            "back": "backspace",
            "close": "down"
        })[root.code] ?? ""
    readonly property string _face: root.code === "enter" ? root.enterName : root.code === "space" ? qsTr("space") : root.code === "accents" ? "áé" : root.shifted ? root.written : root.code
    /** What it writes. */
    readonly property string written: root.code === "space" ? " " : root.shifted ? root.code.toUpperCase() : root.code
    readonly property bool _named: root.code.length > 1
    readonly property color _inkColor: root.code === "enter" ? Theme.inkOn : root.chosen ? Theme.accent : Theme.ink

    focusPolicy: Qt.NoFocus
    spoken: ({
            "shift": qsTr("Capital letters"),
            "back": qsTr("Delete"),
            "close": qsTr("Close the keyboard"),
            "accents": qsTr("Letters with accents"),
            "abc": qsTr("Letters"),
            "123": qsTr("Digits and signs")
        })[root.code] ?? root._face
    autoRepeat: root.code === "back"
    padding: 0
    round: Theme.radiusInner

    background: Face {
        radius: root.round
        filled: root.code === "enter"
        color: root.code === "enter" ? Theme.accent : root.chosen ? Theme.accentSoft : root._named ? Theme.ground : Theme.surface
        pressed: root.down
        border.color: root.chosen ? Theme.accent : Theme.line
    }
    contentItem: Item {
        Words {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            visible: root._drawing === ""
            text: root._drawing === "" ? root._face : ""
            size: root._named ? Theme.body : Theme.heading
            weight: root.code === "enter" ? Theme.bold : Theme.medium
            lines: 1
            color: root._inkColor
            horizontalAlignment: Text.AlignHCenter
        }
        Icon {
            anchors.centerIn: parent
            visible: root._drawing !== ""
            icon: root._drawing
            turns: false
            color: root._inkColor
        }
    }
}
