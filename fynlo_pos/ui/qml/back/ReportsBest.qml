pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What brought in the most, one bar each. A touch opens the receipts behind. */
ColumnLayout {
    id: root

    required property ReportsModel vm

    visible: root.vm.best.length > 0
    spacing: 0

    Repeater {
        model: root.vm.best

        RankRow {
            required property int index
            required property var modelData

            Layout.fillWidth: true
            title: modelData.title
            amount: modelData.amount
            share: modelData.permille / 1000
            onClicked: root.vm.openBest(index)
        }
    }
}
