pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What was finished lately: a touch brings it back to the board. Made while it is open. */
Sheet {
    id: root

    required property BoardModel vm

    title: qsTr("Recall")
    text: !root.opened ? "" : root.vm.finished.length > 0 ? qsTr("Touch an order to have it on the board again.") : qsTr("Nothing was finished in the last hour.")

    Repeater {
        model: root.opened ? root.vm.finished : []

        ListRow {
            required property int index
            required property var modelData

            Layout.fillWidth: true
            Layout.bottomMargin: index < root.vm.finished.length - 1 ? 0 : Theme.space16
            title: modelData.title
            detail: modelData.detail
            iconName: "undo"
            onClicked: {
                root.close();
                root.vm.recall(modelData.key);
            }
        }
    }
}
