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
    /** What is left for the words beside the button, where the snack is as wide as it may be. */
    readonly property real _beside: Math.min(Theme.sheetWidth, root.room) - button.implicitWidth - (sign.visible ? sign.implicitWidth + Theme.space12 : 0) - Theme.space12 - Theme.space16 - Theme.space8
    /** A sentence has no room beside the button: it stands below. */
    readonly property bool _stacked: button.visible && root._beside < Theme.scaled(180) && words.implicitWidth > root._beside

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
    GridLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space8
        anchors.topMargin: Theme.space4
        anchors.bottomMargin: Theme.space4
        columns: root._stacked ? 2 : 3
        columnSpacing: Theme.space12
        rowSpacing: 0

        Icon {
            id: sign

            visible: root.tone !== Tone.Plain
            icon: root.tone === Tone.Good ? "check" : root.tone === Tone.Accent ? "info" : "warning"
            color: Theme.tone(root.tone)
        }
        Label {
            id: words

            Layout.fillWidth: true
            Layout.minimumHeight: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: root.text
        }
        Button {
            id: button

            Layout.columnSpan: root._stacked ? 2 : 1
            Layout.alignment: Qt.AlignRight
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
