pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/** Rows of finished strings under headings that sort. Numbers are right aligned and never cut. */
FocusScope {
    id: root

    /** Each: title, share (of the width), number (true: a figure). */
    property list<var> columns
    /** Each an array of strings, one for every column. */
    property list<var> rows
    /** What it lists, spoken. */
    property string name: ""
    property int current: -1
    property int sortColumn: -1
    property bool sortDown: false
    property string emptyText: qsTr("Nothing here yet")
    /** True: as tall as its rows, inside a page that scrolls. */
    property bool unrolled: false

    signal rowClicked(int row)
    signal sortClicked(int column)

    readonly property real _shares: root.columns.reduce((sum, column) => sum + (column.share ?? 1), 0)

    implicitWidth: Theme.sheetWidth
    implicitHeight: head.height + rule.height + list.contentHeight
    Accessible.role: Accessible.Table
    Accessible.name: root.name

    function _width(column: var): real {
        return (root.width - 2 * Theme.space8) * (column.share ?? 1) / Math.max(1, root._shares);
    }

    Row {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.space8
        anchors.rightMargin: Theme.space8

        Repeater {
            model: root.columns

            Tappable {
                id: heading

                required property int index
                required property var modelData

                width: root._width(heading.modelData)
                text: heading.modelData.title
                spoken: heading.text + (root.sortColumn === heading.index ? root.sortDown ? qsTr(", largest first") : qsTr(", smallest first") : "")
                implicitHeight: Math.max(Theme.targetRow, implicitContentHeight + topPadding + bottomPadding)
                padding: Theme.space8
                ringInside: true
                Accessible.role: Accessible.ColumnHeader
                onClicked: root.sortClicked(heading.index)

                background: Rectangle {
                    color: heading.down ? Theme.veil : Theme.clear
                }
                contentItem: RowLayout {
                    spacing: Theme.space4
                    layoutDirection: heading.modelData.number === true ? Qt.RightToLeft : Qt.LeftToRight

                    Words {
                        Layout.fillWidth: root.sortColumn !== heading.index
                        Layout.minimumWidth: 0
                        text: heading.text
                        size: Theme.small
                        weight: Theme.bold
                        color: Theme.quiet
                        horizontalAlignment: heading.modelData.number === true ? Text.AlignRight : Text.AlignLeft
                    }
                    Icon {
                        visible: root.sortColumn === heading.index
                        icon: root.sortDown ? "down" : "up"
                        size: Theme.body
                        color: Theme.quiet
                    }
                    Item {
                        Layout.fillWidth: true
                        visible: root.sortColumn === heading.index
                    }
                }
            }
        }
    }
    Divider {
        id: rule

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        color: Theme.edge
    }
    ScrollList {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: rule.bottom
        anchors.bottom: parent.bottom
        interactive: !root.unrolled
        model: root.rows
        emptyText: root.emptyText
        Accessible.name: root.name

        delegate: Tappable {
            id: row

            required property int index
            required property var modelData

            width: root.width
            chosen: root.current === row.index
            spoken: row.modelData.join(", ")
            padding: 0
            leftPadding: Theme.space8
            rightPadding: Theme.space8
            ringInside: true
            onClicked: root.rowClicked(row.index)

            background: Rectangle {
                color: row.chosen ? Theme.accentSoft : Theme.clear

                Rectangle {
                    anchors.fill: parent
                    color: Theme.veil
                    visible: row.down
                }
                Divider {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                }
            }
            contentItem: RowLayout {
                spacing: 0

                Repeater {
                    model: root.columns

                    TableCell {
                        required property int index
                        required property var modelData

                        Layout.preferredWidth: root._width(modelData)
                        Layout.fillHeight: true
                        number: modelData.number === true
                        text: row.modelData[index] ?? ""
                    }
                }
            }
        }
    }
}
