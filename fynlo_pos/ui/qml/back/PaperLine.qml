pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One row of a printed document: words with an amount, a table's cells, a rule or a code. */
ColumnLayout {
    id: root

    required property var row

    // A paper is read in its own direction, which need not be the screen's.
    LayoutMirroring.enabled: root.row.mirrored
    LayoutMirroring.childrenInherit: true

    readonly property bool loud: row.kind === "heading" || row.kind === "total"

    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        visible: root.row.text !== "" && root.row.kind !== "qr"
        implicitHeight: words.implicitHeight + (root.row.kind === "banner" ? Theme.space16 : Theme.space4)
        radius: Theme.radiusInner
        color: root.row.kind === "banner" ? Theme.warnSoft : Theme.clear

        RowLayout {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: root.row.indent * Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space8

            Label {
                Layout.alignment: Qt.AlignTop
                visible: text !== ""
                text: root.row.lead
                weight: root.row.bold ? Theme.bold : Theme.medium
            }
            Label {
                Layout.fillWidth: true
                text: root.row.text
                size: root.loud ? Theme.heading : Theme.body
                weight: root.row.bold || root.loud ? Theme.bold : Theme.regular
                color: root.row.kind === "banner" ? Theme.warn : Theme.ink
                horizontalAlignment: root.row.centred ? Text.AlignHCenter : Text.AlignLeft
            }
            Amount {
                Layout.alignment: Qt.AlignTop
                visible: text !== ""
                lone: true
                text: root.row.amount
                size: root.row.kind === "total" ? Theme.figure : Theme.body
                weight: root.row.bold || root.loud ? Theme.bold : Theme.regular
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.row.cells.length > 0
        spacing: Theme.space8
        uniformCellSizes: true

        Repeater {
            model: root.row.cells

            Label {
                required property int index
                required property string modelData

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: modelData
                size: root.row.bold ? Theme.small : Theme.body
                weight: root.row.bold ? Theme.bold : Theme.regular
                horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
            }
        }
    }
    Divider {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        Layout.bottomMargin: Theme.space4
        visible: root.row.kind === "rule"
        color: root.row.double ? Theme.edge : Theme.line
    }
    Item {
        visible: root.row.kind === "space"
        implicitHeight: Theme.space12
    }
    QrPicture {
        Layout.alignment: Qt.AlignHCenter
        visible: root.row.kind === "qr"
        modules: root.row.modules
        name: root.row.text
    }
    Label {
        Layout.fillWidth: true
        visible: root.row.kind === "qr" && text !== ""
        text: root.row.text
        size: Theme.small
        color: Theme.quiet
        horizontalAlignment: Text.AlignHCenter
    }
}
