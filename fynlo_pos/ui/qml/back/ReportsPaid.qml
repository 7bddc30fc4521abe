pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What each way to pay brought in. A touch opens the receipts behind. */
Panel {
    id: root

    required property ReportsModel vm

    implicitHeight: paid.implicitHeight + 2 * Theme.space16

    ColumnLayout {
        id: paid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space16
        spacing: 0

        Label {
            Layout.bottomMargin: Theme.space8
            text: qsTr("How was it paid?")
            weight: Theme.bold
        }
        Repeater {
            model: root.vm.ways

            ColumnLayout {
                id: way

                required property int index
                required property var modelData

                // Its words stand under the question, its lines reach the panel's edges.
                Layout.fillWidth: true
                Layout.leftMargin: -Theme.space16
                Layout.rightMargin: -Theme.space16
                spacing: 0

                Divider {
                    Layout.fillWidth: true
                    visible: way.modelData.isSum
                    color: Theme.edge
                }
                ListRow {
                    Layout.fillWidth: true
                    title: way.modelData.title
                    detail: way.modelData.detail
                    amount: way.modelData.amount
                    divided: !way.modelData.isSum
                    onClicked: root.vm.openWay(way.index)
                }
            }
        }
    }
}
