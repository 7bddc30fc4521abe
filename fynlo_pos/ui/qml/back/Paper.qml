pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** A printed document on its strip of paper. */
Panel {
    id: root

    property list<var> rows

    implicitWidth: Theme.scaled(400)
    implicitHeight: column.implicitHeight + 2 * Theme.space24
    round: Theme.radiusInner

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space24
        spacing: Theme.space4

        Repeater {
            model: root.rows

            PaperLine {
                required property var modelData

                Layout.fillWidth: true
                row: modelData
            }
        }
    }
}
