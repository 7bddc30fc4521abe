pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** What the one search found, and where each is. */
Rectangle {
    id: root

    required property OfficeSearchModel vm

    color: Theme.surface

    ScrollList {
        anchors.fill: parent
        model: root.vm.rows
        Accessible.name: qsTr("What was found")
        emptyText: qsTr("Nothing is called so. Try another word.")

        delegate: ListRow {
            required property int index
            required property var model

            width: ListView.view.width
            title: model.title
            detail: model.detail
            amount: model.amount
            edge: model.edge
            chevron: true
            onClicked: root.vm.choose(model.key)
        }
    }
}
