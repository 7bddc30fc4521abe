import QtQuick
import QtQuick.Layouts

/** Below a field: what is wrong with what was typed, or else what to type. */
RowLayout {
    id: root

    required property string error
    required property string hint
    readonly property bool _wrong: root.error !== ""

    spacing: Theme.space4

    Icon {
        Layout.alignment: Qt.AlignTop
        visible: root._wrong
        icon: root._wrong ? "warning" : ""
        size: Theme.heading
        color: Theme.stop
    }
    Label {
        Layout.fillWidth: true
        text: root._wrong ? root.error : root.hint
        size: Theme.small
        color: root._wrong ? Theme.stop : Theme.quiet
        Accessible.role: root._wrong ? Accessible.AlertMessage : Accessible.StaticText
    }
}
