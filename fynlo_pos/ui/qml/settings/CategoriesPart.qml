pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The categories of the rail: name, colour, order. */
ListAndForm {
    id: root

    required property CategoryListModel vm

    rows: root.vm.rows
    current: root.vm.current
    isOpen: root.vm.isOpen
    title: root.vm.title
    listName: qsTr("Categories")
    addText: qsTr("New category")
    archiveText: qsTr("Take off the till")
    canArchive: !root.vm.isNew
    emptyText: qsTr("Categories hold the products: begin with one, such as Coffee.")
    hint: qsTr("Choose a category to change it.")
    onAdded: {
        root.vm.add();
        name.focusField();
    }
    onChosen: key => root.vm.choose(key)
    onClosed: root.vm.leave()
    canSee: !root.vm.isNew
    onSeen: root.vm.seeOnTill()
    onArchived: root.vm.archive()

    SavedField {
        id: name

        Layout.fillWidth: true
        label: qsTr("Name")
        text: root.vm.name
        error: root.vm.nameError
        hint: root.vm.isNew ? qsTr("Write a name: then the category is saved as you go.") : ""
        onEdited: text => root.vm.writeName(text)
        onEnded: root.vm.endLine()
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: qsTr("Colour of its edge")
            weight: Theme.medium
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space8

            Repeater {
                model: [qsTr("Grey"), qsTr("Orange"), qsTr("Green"), qsTr("Blue"), qsTr("Pink"), qsTr("Red"), qsTr("Purple"), qsTr("Teal")]

                CategoryButton {
                    required property int index
                    required property string modelData

                    width: Theme.width120
                    text: modelData
                    edge: index
                    chosen: root.vm.colour === index
                    onClicked: root.vm.chooseColour(index)
                }
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.targetMain
        visible: !root.vm.isNew
        spacing: Theme.space8

        Label {
            Layout.fillWidth: true
            text: qsTr("Place on the till")
            weight: Theme.medium
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space8

            Button {
                text: qsTr("Move up")
                iconName: "up"
                size: Button.Medium
                enabled: root.vm.canMoveUp
                onClicked: root.vm.move(-1)
            }
            Button {
                text: qsTr("Move down")
                iconName: "down"
                size: Button.Medium
                enabled: root.vm.canMoveDown
                onClicked: root.vm.move(1)
            }
        }
    }
}
