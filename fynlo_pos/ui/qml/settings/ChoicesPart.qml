pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Groups of choices: what can be chosen, how many, what it adds, and which products ask. */
ListAndForm {
    id: root

    required property GroupListModel vm

    rows: root.vm.rows
    current: root.vm.current
    isOpen: root.vm.isOpen
    title: root.vm.title
    listName: qsTr("Choices")
    addText: qsTr("New choices")
    archiveText: qsTr("Ask for it no more")
    canArchive: !root.vm.isNew
    emptyText: qsTr("Choices are asked for with a product, such as Milk: whole, oat, soya.")
    hint: qsTr("Choose some choices to change them.")
    onAdded: {
        root.vm.add();
        name.focusField();
    }
    onChosen: key => root.vm.choose(key)
    onClosed: root.vm.leave()
    onArchived: root.vm.archive()

    SavedField {
        id: name

        Layout.fillWidth: true
        label: qsTr("Name")
        text: root.vm.name
        placeholder: qsTr("Such as Milk")
        error: root.vm.nameError
        hint: root.vm.isNew ? qsTr("Write a name and one choice: then they are saved as you go.") : ""
        onEdited: text => root.vm.writeName(text)
        onEnded: root.vm.endLine()
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.width >= Theme.scaled(900) ? 2 : 1
        columnSpacing: Theme.space16
        rowSpacing: Theme.space16
        uniformCellWidths: columns > 1

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            Label {
                Layout.fillWidth: true
                text: qsTr("Must be chosen, at least")
                weight: Theme.medium
            }
            Stepper {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.width240
                name: qsTr("At least")
                value: root.vm.minimum
                to: 99
                size: Theme.targetMid
                onMoved: value => root.vm.setMinimum(value)
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            Label {
                Layout.fillWidth: true
                text: qsTr("May be chosen, at most")
                weight: Theme.medium
            }
            Stepper {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.width240
                name: qsTr("At most")
                value: root.vm.maximum
                from: 1
                to: 99
                size: Theme.targetMid
                onMoved: value => root.vm.setMaximum(value)
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space12

        Label {
            Layout.fillWidth: true
            text: qsTr("What can be chosen")
            weight: Theme.medium
        }
        Repeater {
            id: choices

            model: root.vm.choices

            ChoiceCard {
                required property var model

                Layout.fillWidth: true
                place: model.index
                name: model.name
                nameError: model.nameError
                delta: model.delta
                deltaError: model.deltaError
                usual: model.usual
                onWritten: (what, text) => root.vm.writeChoice(model.key, what, text)
                onEnded: root.vm.endLine()
                onUsualChosen: on => root.vm.setUsual(model.key, on)
                onRemoved: root.vm.removeChoice(model.key)
            }
        }
        Button {
            text: qsTr("Add a choice")
            iconName: "plus"
            size: Button.Medium
            onClicked: root.vm.addChoice()
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.targetMain
        visible: root.vm.users.canAdd
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: users.count > 0 ? qsTr("These products ask for it") : qsTr("No product asks for it yet")
            weight: Theme.medium
        }
        Flow {
            Layout.fillWidth: true
            visible: users.count > 0
            spacing: Theme.space8

            Repeater {
                id: users

                model: root.vm.users.rows

                Chip {
                    required property var model

                    text: model.title
                    accessibleName: qsTr("%1: ask no more").arg(text)
                    removable: true
                    onClicked: root.vm.users.takeOff(model.key)
                }
            }
        }
        Button {
            text: qsTr("Ask in a whole category")
            iconName: "plus"
            size: Button.Medium
            enabled: root.vm.users.categories.length > 0
            reason: qsTr("Make a category first")
            onClicked: shelves.open()
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("For one product alone, open the product.")
            size: Theme.small
            color: Theme.quiet
        }
    }
    Item {
        visible: false // a sheet opens on the stage; here it takes no room

        Picker {
            id: shelves

            title: qsTr("Every product of")
            options: root.vm.users.categories
            onChosen: index => root.vm.users.addCategory(index)
        }
    }
}
