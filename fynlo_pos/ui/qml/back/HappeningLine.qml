import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One of the things at odds: what, who and where and when, and its amount. */
Item {
    id: root

    required property var happening

    implicitHeight: row.implicitHeight + 2 * Theme.space8

    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }
    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: root.happening.what
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.happening.detail
                size: Theme.small
                color: Theme.quiet
                wrapMode: Text.Wrap
            }
        }
        Amount {
            visible: text !== ""
            text: root.happening.amount
        }
    }
}
