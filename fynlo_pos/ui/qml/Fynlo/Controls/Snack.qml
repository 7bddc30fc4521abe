import QtQuick
import QtQuick.Layouts

/** A thing that happened, with Undo; goes by itself after 8 s. */
Item {
    id: root

    property string text: ""
    property string actionText: ""
    property int tone: Tone.Plain
    /** As wide as the place where it lies over nothing that matters. */
    property real room: Theme.sheetWidth
    readonly property bool shown: root.text !== ""

    signal action
    signal gone

    function show(text: string, actionText: string, tone: int): void {
        root.text = text;
        root.actionText = actionText;
        root.tone = tone;
        stay.restart();
        root.Accessible.announce(text, Accessible.Polite);
    }

    function hide(): void {
        stay.stop();
        root.text = "";
        root.gone();
    }

    implicitWidth: Math.min(Theme.sheetWidth, root.room, row.implicitWidth + 2 * Theme.space16)
    implicitHeight: row.implicitHeight + 2 * Theme.space4
    visible: root.shown
    z: 50
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Timer {
        id: stay

        interval: Theme.snackTime
        onTriggered: root.hide()
    }
    // A touch on the snack is not a touch on what lies under it.
    MultiPointTouchArea {
        anchors.fill: parent
    }
    Panel {
        anchors.fill: parent
        floating: true
        tone: root.tone
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space8
        anchors.topMargin: Theme.space4
        anchors.bottomMargin: Theme.space4
        spacing: Theme.space12

        Icon {
            visible: root.tone !== Tone.Plain
            icon: root.tone === Tone.Good ? "check" : root.tone === Tone.Accent ? "info" : "warning"
            color: Theme.tone(root.tone)
        }
        Label {
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: root.text
        }
        Button {
            visible: root.actionText !== ""
            text: root.actionText
            kind: Button.Quiet
            iconName: text === qsTr("Undo") ? "undo" : ""
            onClicked: {
                root.action();
                root.hide();
            }
        }
    }
}
