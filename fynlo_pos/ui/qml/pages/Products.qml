pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../settings"
import "../shell"

/** What the shop sells: find a product, change it, add one. */
PageFrame {
    id: root

    required property ProductListModel vm

    title: qsTr("Products")

    ColumnLayout {
        anchors.fill: parent
        visible: root.vm.isAllowed
        spacing: 0

        Flow {
            Layout.fillWidth: true
            Layout.margins: Theme.space12
            spacing: Theme.space8

            Search {
                width: Math.min(parent.width, Theme.width320)
                placeholder: qsTr("Search")
                name: qsTr("Search products")
                onEdited: text => root.vm.search(text)
            }
            Button {
                text: root.vm.shelves[root.vm.shelf] ?? ""
                accessibleName: qsTr("Category: %1. Choose another").arg(text)
                iconName: "down"
                onClicked: shelves.open()
            }
            Button {
                text: qsTr("New product")
                iconName: "plus"
                onClicked: root.vm.add()
            }
        }
        Divider {
            Layout.fillWidth: true
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            color: Theme.surface

            ScrollList {
                anchors.fill: parent
                model: root.vm.rows
                emptyText: qsTr("Nothing here yet. Add a product, or look in another category.")

                delegate: ListRow {
                    required property var model

                    width: ListView.view.width
                    title: model.title
                    amount: model.amount
                    status: model.status
                    tone: Tone.Stop
                    edge: model.edge
                    chevron: true
                    onClicked: root.vm.choose(model.key)
                }
            }
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: !root.vm.isAllowed
        iconName: "lock"
        title: qsTr("A manager can change this")
        text: qsTr("Ask one to sign in. Touch your name at the top to change person.")
    }
    Picker {
        id: shelves

        title: qsTr("Category")
        options: root.vm.shelves
        current: root.vm.shelf
        onChosen: index => root.vm.showShelf(index)
    }
    ProductForm {
        vm: root.vm
    }
}
