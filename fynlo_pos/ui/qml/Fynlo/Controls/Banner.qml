import QtQuick
import QtQuick.Layouts

/** A condition that lasts, with its remedy; the screen takes it away when it has healed. */
Rectangle {
    id: root

    property string text: ""
    property int tone: Tone.Warn
    property string actionText: ""
    property string dismissText: ""

    signal action
    signal dismissed

    /** The remedies stand below the words where these would be a narrow column beside them. */
    readonly property bool _stacked: root._mends && root.width < _beside + Theme.scaled(280)
    readonly property bool _mends: root.actionText !== "" || root.dismissText !== ""
    readonly property real _beside: first.implicitWidth + second.implicitWidth + Theme.space12
    readonly property string _sign: root.tone === Tone.Good ? "check" : root.tone === Tone.Warn || root.tone === Tone.Stop ? "warning" : "info"

    implicitWidth: row.implicitWidth + 2 * Theme.space16
    implicitHeight: row.implicitHeight + 2 * Theme.space4
    color: Theme.toneSoft(root.tone)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    onTextChanged: {
        if (root.text !== "" && root.visible)
            root.Accessible.announce(root.text, Accessible.Assertive);
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.edgeWidth
        color: Theme.tone(root.tone)
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
        rowSpacing: Theme.space4

        Icon {
            icon: root._sign
            color: Theme.tone(root.tone)
        }
        Label {
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.target
            verticalAlignment: Text.AlignVCenter
            text: root.text
            weight: Theme.medium
        }
        GridLayout {
            id: remedies

            Layout.columnSpan: root._stacked ? 2 : 1
            Layout.alignment: Qt.AlignRight
            Layout.fillWidth: root._stacked
            Layout.bottomMargin: root._stacked ? Theme.space4 : 0
            visible: root._mends
            columns: row.width < root._beside ? 1 : 2
            columnSpacing: Theme.space12
            rowSpacing: Theme.space8

            Button {
                id: first

                Layout.fillWidth: true
                visible: root.actionText !== ""
                text: root.actionText
                onClicked: root.action()
            }
            Button {
                id: second

                Layout.fillWidth: true
                visible: root.dismissText !== ""
                text: root.dismissText
                kind: Button.Quiet
                onClicked: root.dismissed()
            }
        }
    }
}
