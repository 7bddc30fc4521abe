pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** What the shop sells, by category, and the product that is open. */
ListAndForm {
    id: root

    required property ProductListModel vm

    rows: root.vm.rows
    current: root.vm.form.current
    isOpen: root.vm.form.isOpen
    title: root.vm.form.title
    listName: qsTr("Products")
    addText: qsTr("New product")
    whyNoneAdded: root.vm.shelves.length > 0 ? "" : qsTr("Make a category first")
    archiveText: qsTr("Stop selling it")
    canArchive: !root.vm.form.isNew
    emptyText: root.vm.shelves.length > 0 ? qsTr("Nothing here yet. Add a product, or look in another category.") : qsTr("A product stands in a category: make one first, under Categories.")
    hint: qsTr("Choose a product to change it.")
    onAdded: {
        root.vm.add();
        if (root.vm.form.isOpen)
            fields.begin();
    }
    onChosen: key => root.vm.choose(key)
    onClosed: root.vm.form.leave()
    canSee: !root.vm.form.isNew
    onSeen: root.vm.form.seeOnTill()
    onArchived: root.vm.form.archive()

    head: [
        Button {
            visible: root.vm.shelves.length > 0
            text: root.vm.shelves[root.vm.shelf] ?? ""
            accessibleName: qsTr("Category: %1. Choose another").arg(text)
            iconName: "down"
            onClicked: shelves.open()
        }
    ]

    ProductFields {
        id: fields

        Layout.fillWidth: true
        vm: root.vm.form
    }
    Item {
        visible: false // a sheet opens on the stage; here it takes no room

        Picker {
            id: shelves

            title: qsTr("Category")
            options: root.vm.shelves
            current: root.vm.shelf
            onChosen: index => root.vm.showShelf(index)
        }
    }
}
